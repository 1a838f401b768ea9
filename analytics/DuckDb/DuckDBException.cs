namespace SecurityPlatform.Analytics.DuckDb;

/// <summary>What DuckDB says when it cannot do as told.</summary>
public sealed class DuckDBException(string message) : Exception(message);
