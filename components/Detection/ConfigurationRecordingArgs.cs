using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Detection;

/// <summary>What a <see cref="ConfigurationRecording"/> needs to be told.</summary>
public sealed record ConfigurationRecordingArgs
{
    /// <summary>Where global resources such as roles are recorded.</summary>
    public required Region HomeRegion { get; init; }

    /// <summary>The regions that the organization works in.</summary>
    public required IReadOnlyList<Region> Regions { get; init; }

    /// <summary>The bucket in the security account that takes history and snapshots.</summary>
    public required BucketName ArchiveBucket { get; init; }

    /// <summary>The ARN of the archive's key.</summary>
    public required Input<string> ArchiveKeyArn { get; init; }

    /// <summary>Whether the platform's conformance pack is evaluated.</summary>
    /// <value>The default is yes.</value>
    public bool ConformancePack { get; init; } = true;

    /// <summary>What must be there before, in the same stack: the archive's policies.</summary>
    public IReadOnlyList<Resource> After { get; init; } = [];

    internal void Validate(string name) => new Problems(name)
        .Unless(Regions.Contains(HomeRegion), nameof(Regions), $"the home region {HomeRegion} among them", string.Join(", ", Regions), "Add it to security-platform:governedRegions.")
        .ThrowIfAny();
}
