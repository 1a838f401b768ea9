namespace SecurityPlatform.Engine.Aws.Constraints.SecurityHub;

/// <summary>The standards that Security Hub knows, by the ends of their ARNs.</summary>
static class StandardNames
{
    /// <summary>The oldest, whose ARN has no region.</summary>
    const string Unregional = ":::ruleset/cis-aws-foundations-benchmark/v/1.2.0";

    static readonly string[] s_known =
    [
        "::standards/aws-foundational-security-best-practices/v/1.0.0", "::standards/aws-resource-tagging-standard/v/1.0.0",
        "::standards/cis-aws-foundations-benchmark/v/1.4.0", "::standards/cis-aws-foundations-benchmark/v/3.0.0",
        "::standards/cis-aws-foundations-benchmark/v/5.0.0", "::standards/nist-800-53/v/5.0.0", "::standards/nist-800-171/v/2.0.0",
        "::standards/pci-dss/v/3.2.1", "::standards/pci-dss/v/4.0.1",
    ];

    /// <summary>Whether the ARN names a standard, with a region where it must have one.</summary>
    public static bool Knows(string arn) =>
        arn.EndsWith(Unregional, StringComparison.Ordinal)
        || (!arn.Contains(":securityhub:::", StringComparison.Ordinal) && s_known.Any(known => arn.EndsWith(known, StringComparison.Ordinal)));
}
