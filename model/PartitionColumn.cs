namespace SecurityPlatform.Model;

/// <summary>One partition column of a log table and where its values come from. Always of type string.</summary>
/// <remarks>Get one from <see cref="PartitionColumns"/>.</remarks>
public sealed record PartitionColumn
{
    /// <summary>The column's name; also the placeholder in the layout.</summary>
    public required string Name { get; init; }

    /// <summary>Where the values come from.</summary>
    public required PartitionKind Kind { get; init; }

    /// <summary>The values of <see cref="PartitionKind.Values"/>, and those that <see cref="PartitionKind.Regions"/> has beyond regions.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>How <see cref="PartitionKind.Date"/> is written, as a Java date pattern.</summary>
    public string DateFormat { get; init; } = "yyyy/MM/dd";

    /// <summary>The step of <see cref="PartitionKind.Date"/>: DAYS or HOURS.</summary>
    public string DateUnit { get; init; } = "DAYS";
}
