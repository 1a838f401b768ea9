using SecurityPlatform.Model;

namespace SecurityPlatform.Analytics.Sql;

/// <summary>A place in a statement where a log table is read, and the conditions that decide which partitions.</summary>
/// <param name="Source">The source.</param>
/// <param name="Guards">Conditions that hold for a partition as a whole: they name partition columns and constants only.</param>
sealed record TableScan(LogSource Source, IReadOnlyList<PartitionGuard> Guards)
{
    /// <summary>Whether a condition on the date keeps the scan from reading everything there is.</summary>
    public bool IsBounded => Guards.Any(guard => guard.Columns.Any(name => Source.Partitions.Any(column => column.Name == name && column.Kind == PartitionKind.Date)));
}
