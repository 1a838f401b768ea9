using SecurityPlatform.Model;

namespace SecurityPlatform.Analytics.Sql;

/// <summary>A reading of a table, ready for choosing its files.</summary>
/// <param name="Source">Whose table.</param>
/// <param name="Columns">The partition columns that are guarded.</param>
/// <param name="Condition">The guards as one condition; empty without any.</param>
sealed record StatementScan(LogSource Source, IReadOnlyList<string> Columns, string Condition);
