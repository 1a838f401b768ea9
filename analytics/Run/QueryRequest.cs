using SecurityPlatform.Model.Queries;

namespace SecurityPlatform.Analytics.Run;

/// <summary>A query to run, and on what.</summary>
public sealed record QueryRequest
{
    /// <summary>The query.</summary>
    public required Query Query { get; init; }

    /// <summary>The directory of raw logs.</summary>
    public required string Logs { get; init; }

    /// <summary>What current_timestamp says.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The start of the window, in place of the query's own; <see cref="To"/> is its end.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The end of the window, in place of the query's own.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>The table: prod, stg or dev.</summary>
    public string Table { get; init; } = "prod";

    /// <summary>The accounts of that environment; <see langword="null"/> for whatever lies in the logs.</summary>
    public IReadOnlyCollection<string>? Accounts { get; init; }

    /// <summary>A directory of lookup tables, CSV files with a header; without one, those of the repository.</summary>
    public string? Lookups { get; init; }

    /// <summary>Where decoded logs are kept for the next question; <see langword="null"/> decodes every time.</summary>
    public string? Cache { get; init; }

    /// <summary>A file to write the rows to as Parquet.</summary>
    public string? Parquet { get; init; }
}
