namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>A bucket that only CloudFront may read cannot be read past it.</summary>
    public static PolicyRule DistributionsReadPrivately => field ??= new()
    {
        Id = "distributions-read-privately",
        Title = "Distributions read buckets as themselves, so that the buckets stay closed",
        Severity = Severity.High,
        Controls = ["FSBP CloudFront.13", "PCI DSS 1.4.4", "NIST AC-3"],
        Why = "Without origin access control the bucket has to be public, and whoever knows its name passes the sign-in.",
        Fix = "Set OriginAccessControlId on every origin that is a bucket.",
        Check = (organization, _) => organization.OfType(AwsTypes.Distribution)
            .SelectMany(distribution => distribution["origins"].Items)
            .Where(origin => IsBucketOrigin(organization, origin) != false)
            .Select(origin => origin["originAccessControlId"]
                .Must(origin["originAccessControlId"].IsUnknown && origin.Resource.PropertyDependencies.ContainsKey("origins") ? true : origin["originAccessControlId"].IsSet, "an origin access control")
                .When(IsBucketOrigin(organization, origin) == true)),
    };

    static bool? IsBucketOrigin(PlannedOrganization organization, Setting origin) => origin["domainName"].IsUnknown
        ? organization.Follow(origin["domainName"], AwsTypes.Bucket).Targets.Count > 0 ? true : null
        : origin["domainName"].Text is { } domain && domain.EndsWith(".amazonaws.com", StringComparison.Ordinal) && domain.Contains(".s3", StringComparison.Ordinal);
}
