namespace SecurityPlatform.Cli.Organizations;

/// <summary>Something that an account has already, and what to do about it.</summary>
/// <param name="Kind">What it is, such as "GuardDuty detector".</param>
/// <param name="Region">Where; "" for what belongs to no region.</param>
/// <param name="Id">Its id, name or value.</param>
/// <param name="Type">The resource type that would adopt it; null when nothing can be adopted.</param>
/// <param name="Advice">What to do, as a sentence.</param>
sealed record Existing(string Kind, string Region, string Id, string? Type, string Advice)
{
    /// <summary>The id for <c>pulumi import</c>, which names the region behind it.</summary>
    public string? Import => Type is null ? null : $"pulumi import {Type} NAME '{Id}{(Region.Length > 0 ? $"@{Region}" : "")}'";
}
