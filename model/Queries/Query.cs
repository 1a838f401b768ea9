namespace SecurityPlatform.Model.Queries;

/// <summary>One question about the logs: Trino SQL with a header that says why it is asked and what to do with the answer.</summary>
/// <remarks>The file is queries/&lt;source&gt;/&lt;question&gt;.sql; <see cref="QueryHeader"/> reads it.</remarks>
public sealed record Query
{
    /// <summary>source/question, the file's path without .sql.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Title { get; init; }

    /// <summary>The source in whose workgroup it runs, and then every other source that it reads.</summary>
    public required IReadOnlyList<LogSource> Sources { get; init; }

    /// <summary>What follows from a row: 1 act at once, 2 act on the whole, 3 look at the trend.</summary>
    public required int Class { get; init; }

    /// <summary>How bad a row is.</summary>
    public required QuerySeverity Severity { get; init; }

    /// <summary>When it runs by itself.</summary>
    public required QuerySchedule Schedule { get; init; }

    /// <summary>The ids of the MITRE ATT&amp;CK techniques that it shows, such as T1078.004. Empty: none applies.</summary>
    public required IReadOnlyList<string> Attack { get; init; }

    /// <summary>The ids of the Stratus Red Team techniques that it finds, such as aws.persistence.iam-create-admin-user.</summary>
    public IReadOnlyList<string> Stratus { get; init; } = [];

    /// <summary>The control of the CIS AWS Foundations Benchmark that it is the panel of, such as 4.3.</summary>
    public string? Cis { get; init; }

    /// <summary>The weekly operation that it serves, A1 to A4 and B1 to B3.</summary>
    public string? Operation { get; init; }

    /// <summary>The lookup tables that it reads.</summary>
    public IReadOnlyList<string> Lookups { get; init; } = [];

    /// <summary>Why anybody asks.</summary>
    public required string Why { get; init; }

    /// <summary>What to do with the rows.</summary>
    public required string Triage { get; init; }

    /// <summary>What it does not see.</summary>
    public required string Limits { get; init; }

    /// <summary>The SQL without the header, as Athena runs it for production.</summary>
    public required string Sql { get; init; }

    /// <summary>The whole file, header included.</summary>
    public required string Text { get; init; }

    /// <summary>The source in whose workgroup it runs.</summary>
    public LogSource Source => Sources[0];

    /// <summary>The path in the repository.</summary>
    public string File => $"queries/{Id}.sql";

    /// <summary>The SQL for the table of another environment: prod, stg or dev.</summary>
    /// <remarks>
    /// Only &lt;database&gt;.prod of the query's sources changes, and <c>environment = 'prod'</c> of a lookup's rows; other lookups, and sources of
    /// the security account, have no environment.
    /// </remarks>
    public string SqlFor(string table)
    {
        var sql = Sql;
        if (table == "prod")
        {
            return sql;
        }

        foreach (var source in Sources.Where(source => !source.IsCentral))
        {
            sql = sql.Replace($"{source.Database}.prod", $"{source.Database}.{table}", StringComparison.Ordinal);
        }

        return sql.Replace("environment = 'prod'", $"environment = '{table}'", StringComparison.Ordinal);
    }
}
