using Pulumi.Rpc;
using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

/// <summary>The parameters that several rules share.</summary>
/// <remarks>A class of their own: static members of a class in several files are initialised file by file.</remarks>
public static class PlatformParameters
{
    /// <summary>The least number of days that evidence is kept, by lifecycle, lock and log group alike.</summary>
    public static RuleParameter FloorDays { get; } = new("floorDays", (double)RetentionClasses.FloorDays,
        "The least number of days that evidence is kept.")
    {
        Minimum = 1,
    };

    /// <summary>The regions that every multi-region setting must cover.</summary>
    public static RuleParameter GovernedRegions { get; } = new("regions", ListValue.Empty,
        "The regions that the organization works in. Empty: all regions that some setting of the run covers.")
    {
        ConfigKey = "security-platform:regions",
    };

    /// <summary>The buckets whose every read and write is recorded.</summary>
    public static RuleParameter SensitiveBuckets { get; } = new("buckets", ListValue.Empty,
        "The names of the buckets whose every read and write must be recorded.")
    {
        ConfigKey = "security-platform:sensitiveBuckets",
    };
}
