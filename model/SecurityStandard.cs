namespace SecurityPlatform.Model;

/// <summary>A standard that Security Hub can check accounts against.</summary>
/// <param name="Id">The word in the configuration.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Resource">The last part of its ARN.</param>
/// <param name="IsRegional">Whether the ARN carries a region; CIS 1.2.0, the oldest, does not.</param>
public sealed record SecurityStandard(string Id, string Title, string Resource, bool IsRegional = true)
{
    /// <summary>The ARN as it is spelled in a region.</summary>
    /// <remarks>AWS Security Hub user guide, "Standards reference".</remarks>
    public string ArnIn(Region region) => IsRegional
        ? $"arn:{region.Partition}:securityhub:{region}::{Resource}"
        : $"arn:{region.Partition}:securityhub:::{Resource}";

    /// <inheritdoc/>
    public override string ToString() => Id;
}
