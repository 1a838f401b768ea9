using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Detection;

/// <summary>What a <see cref="SecurityDataLake"/> needs to be told.</summary>
public sealed record SecurityDataLakeArgs
{
    /// <summary>The account that the lake is in.</summary>
    public required AccountId Account { get; init; }

    /// <summary>The regions that the organization works in.</summary>
    public required IReadOnlyList<Region> Regions { get; init; }

    /// <summary>What is collected, by AWS's names.</summary>
    /// <value>The default is what every account has.</value>
    public IReadOnlyList<string> Sources { get; init; } = ["CLOUD_TRAIL_MGMT", "ROUTE53", "SH_FINDINGS", "VPC_FLOW"];

    /// <summary>How long the copy is kept; the archives keep the originals.</summary>
    /// <value>At least 1. The default is 365.</value>
    public int RetentionDays { get; init; } = 365;

    internal void Validate(string name) => new Problems(name)
        .Unless(Regions.Count > 0, nameof(Regions), "at least one region", "none", "Name one in security-platform:governedRegions.")
        .Unless(Sources.Count > 0, nameof(Sources), "at least one source", "none", "Name one, or turn securityLake off.")
        .Unless(RetentionDays > 0, nameof(RetentionDays), "1 day or more", RetentionDays, "Correct the number.")
        .ThrowIfAny();
}
