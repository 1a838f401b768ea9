namespace SecurityPlatform.Analytics.Run;

/// <summary>What a query answered, and what it read for that.</summary>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">The rows; values as <see cref="DuckDb.DuckDBDataReader.GetValue"/> gives them.</param>
/// <param name="Scans">What was read, one for each source.</param>
/// <param name="Bad">What could not be read.</param>
public sealed record QueryResult(
    IReadOnlyList<string> Columns,
    IReadOnlyList<object?[]> Rows,
    IReadOnlyList<QueryScan> Scans,
    IReadOnlyList<BadFile> Bad);
