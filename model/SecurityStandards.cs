using System.Diagnostics.CodeAnalysis;

namespace SecurityPlatform.Model;

/// <summary>The standards that can be chosen.</summary>
public static class SecurityStandards
{
    /// <summary>What <see cref="TryParse"/> accepts, in words for a message.</summary>
    public const string Expected = "cis-1.2.0, cis-1.4.0, cis-3.0.0, fsbp-1.0.0, pci-dss-3.2.1, pci-dss-4.0.1 or nist-800-53-5.0.0";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SecurityStandard> All { get; } =
    [
        new("cis-1.2.0", "CIS AWS Foundations Benchmark 1.2.0", "ruleset/cis-aws-foundations-benchmark/v/1.2.0", IsRegional: false),
        new("cis-1.4.0", "CIS AWS Foundations Benchmark 1.4.0", "standards/cis-aws-foundations-benchmark/v/1.4.0"),
        new("cis-3.0.0", "CIS AWS Foundations Benchmark 3.0.0", "standards/cis-aws-foundations-benchmark/v/3.0.0"),
        new("fsbp-1.0.0", "AWS Foundational Security Best Practices 1.0.0", "standards/aws-foundational-security-best-practices/v/1.0.0"),
        new("pci-dss-3.2.1", "PCI DSS 3.2.1", "standards/pci-dss/v/3.2.1"),
        new("pci-dss-4.0.1", "PCI DSS 4.0.1", "standards/pci-dss/v/4.0.1"),
        new("nist-800-53-5.0.0", "NIST SP 800-53 revision 5", "standards/nist-800-53/v/5.0.0"),
    ];

    /// <summary>The two CIS versions that still have checks of their own, and AWS's own standard.</summary>
    public static IReadOnlyList<SecurityStandard> Default { get; } = [.. All.Where(s => s.Id is "cis-1.4.0" or "cis-3.0.0" or "fsbp-1.0.0")];

    /// <summary>The standard of that id.</summary>
    public static bool TryParse(string? text, [MaybeNullWhen(false)] out SecurityStandard standard)
    {
        standard = All.FirstOrDefault(candidate => candidate.Id == text);
        return standard is not null;
    }
}
