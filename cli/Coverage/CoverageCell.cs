using System.Collections.Immutable;
using SecurityPlatform.Model;
using SecurityPlatform.Model.Queries;

namespace SecurityPlatform.Cli.Coverage;

/// <summary>One log source of one account in one region: is it collected, where does it lie, for how long, and who reads it?</summary>
sealed record CoverageCell
{
    public required Account Account { get; init; }

    public required Region Region { get; init; }

    public required LogSource Source { get; init; }

    /// <summary>The bucket that it lies in, as planned; null when the plan has none.</summary>
    public required ArchivePlan? Archive { get; init; }

    /// <summary>Where the objects lie in it.</summary>
    public required string Prefix { get; init; }

    /// <summary>The queries that read the source.</summary>
    public ImmutableArray<Query> Queries { get; init; } = [];

    /// <summary>The planned resources that ship it.</summary>
    public ImmutableArray<string> Shippers { get; init; } = [];

    /// <summary>Why it is not collected, and what to edit; null when it is.</summary>
    public CoverageGap? Gap { get; init; }

    /// <summary>Where the objects lie: bucket and prefix. Empty when the plan has no such archive.</summary>
    public string Destination => Archive is null ? "" : $"s3://{Archive.Bucket}/{Prefix}";

    /// <summary>After how many days the bucket's lifecycle deletes; 0 for never.</summary>
    public int RetentionDays => Archive?.RetentionDays ?? 0;

    /// <summary>For how many days Object Lock refuses deletion; 0 for no lock.</summary>
    public int LockDays => Archive?.LockDays ?? 0;

    /// <summary>Whether the plan really holds what ships it and where it lies.</summary>
    public bool Collected => Gap is null;
}
