namespace SecurityPlatform.Analytics.Run;

/// <summary>What a query read of one source.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="Files">The files that were read, by their path below the directory of logs.</param>
/// <param name="Bytes">Their size as stored, which is what Athena would bill.</param>
/// <param name="Skipped">The files of the source that lie in other partitions.</param>
/// <param name="Guards">The conditions on partition columns that decided.</param>
public sealed record QueryScan(string Source, IReadOnlyList<string> Files, long Bytes, int Skipped, IReadOnlyList<string> Guards);
