using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Logs;

/// <summary>What a <see cref="FindingsExport"/> needs to be told.</summary>
public sealed record FindingsExportArgs
{
    /// <summary>The administrator's detectors by region.</summary>
    public required IReadOnlyDictionary<string, Output<string>> Detectors { get; init; }

    /// <summary>The ARN of the archive's bucket.</summary>
    public required string ArchiveBucketArn { get; init; }

    /// <summary>The ARN of the archive's key in the security account.</summary>
    public required Input<string> ArchiveKeyArn { get; init; }

    /// <summary>What must be there before: the archive with its policy.</summary>
    public IReadOnlyList<Resource> After { get; init; } = [];

    internal void Validate(string name) => new Problems(name)
        .Unless(Detectors.Count > 0, nameof(Detectors), "at least one detector", "none", "Switch security-platform:guardDuty on.")
        .ThrowIfAny();
}
