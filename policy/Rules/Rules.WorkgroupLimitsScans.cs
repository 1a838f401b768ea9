using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The most that one query may scan.</summary>
    public static RuleParameter ScanLimitBytes => field ??=
        new("scanLimitBytes", 1024.0 * 1024 * 1024 * 1024, "The highest limit in bytes that a workgroup may set.") { Minimum = 10485760 };

    /// <summary>One query without a partition bound reads every log there is.</summary>
    public static PolicyRule WorkgroupLimitsScans => field ??= new()
    {
        Id = "workgroup-limits-scans",
        Title = "Athena workgroups stop queries that scan too much",
        Severity = Severity.Medium,
        Controls = ["NIST SC-5"],
        Why = "Athena bills by the byte: a scheduled query that lost its partition bound costs the whole archive every week.",
        Fix = "Set BytesScannedCutoffPerQuery, at least 10485760 and at most scanLimitBytes.",
        Keys = [ConfigKeys.QueryScanLimitGiB],
        Parameters = [ScanLimitBytes],
        Check = (organization, given) => organization.OfType(AwsTypes.Workgroup)
            .Select(group => group["configuration"]["bytesScannedCutoffPerQuery"])
            .Select(limit => limit.Must(
                limit.IsUnknown ? null : limit.Number is > 0 and var bytes && bytes <= given.Number(ScanLimitBytes),
                $"a limit of {given.Number(ScanLimitBytes)} bytes or less")),
    };
}
