namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>What the console shows is what the logs hold.</summary>
    public static PolicyRule DistributionsDemandHttps => field ??= new()
    {
        Id = "distributions-demand-https",
        Title = "Distributions answer over TLS 1.2 or later only",
        Severity = Severity.High,
        Controls = ["FSBP CloudFront.3", "PCI DSS 4.2.1", "NIST SC-8"],
        Why = "A page over plain HTTP is read and changed on the way, the sign-in token with it.",
        Fix = "Set ViewerProtocolPolicy to redirect-to-https or https-only in every behaviour, and MinimumProtocolVersion to TLSv1.2_2021 "
            + "with an own certificate.",
        Check = (organization, _) => organization.OfType(AwsTypes.Distribution).SelectMany(CheckDistribution),
    };

    static IEnumerable<Finding> CheckDistribution(PlannedResource distribution)
    {
        foreach (var behavior in distribution["orderedCacheBehaviors"].Items.Prepend(distribution["defaultCacheBehavior"]))
        {
            var policy = behavior["viewerProtocolPolicy"];
            yield return policy.Must(policy.IsOneOf("redirect-to-https", "https-only"), "redirect-to-https or https-only");
        }

        // The certificate of CloudFront's own domain has no setting of its own.
        var certificate = distribution["viewerCertificate"];
        var version = certificate["minimumProtocolVersion"];
        yield return version.Must(
            certificate["cloudfrontDefaultCertificate"].Is(true) | version.IsOneOf("TLSv1.2_2021", "TLSv1.2_2025", "TLSv1.3_2025"), "TLSv1.2_2021 or later");
    }
}
