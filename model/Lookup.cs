namespace SecurityPlatform.Model;

/// <summary>A small table that queries join: what the organization knows and no log says.</summary>
/// <remarks>
/// Its rows are lookups/ID.csv in the repository, so a change is reviewed, has an author and a reason.
/// Add one in <see cref="Lookups"/>, with a file of sample rows.
/// </remarks>
public sealed record Lookup
{
    /// <summary>The table's name in the database lookup, and the file's: lower-case letters and underscores.</summary>
    public required string Id { get; init; }

    /// <summary>What the rows mean, for the table's description.</summary>
    public required string Purpose { get; init; }

    /// <summary>The columns, in the order of the file.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>When a row is added and what to mind, for whoever edits the file.</summary>
    public required string Editing { get; init; }

    /// <summary>Who keeps the rows.</summary>
    /// <value>The default is <see cref="LookupUpkeep.Review"/>.</value>
    public LookupUpkeep Upkeep { get; init; }

    /// <summary>The key of the table's object in the bucket of lookups; a folder of its own, because Glue reads whole folders.</summary>
    public string ObjectKey => $"{Id}/{Id}.csv";
}
