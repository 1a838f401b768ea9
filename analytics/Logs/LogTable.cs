using SecurityPlatform.Analytics.DuckDb;
using SecurityPlatform.Model;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>The columns of a source as readers see them: the declared ones, then the partition columns, which are text.</summary>
sealed class LogTable
{
    const string Mapping = "mapping.";

    public LogTable(LogSource source)
    {
        Source = source;
        Types =
        [
            .. source.Columns.Select(column => ColumnType.Parse(column.Type)),
            .. source.Partitions.Select(_ => new ColumnType(NativeType.Varchar, [], [])),
        ];
        Names = [.. source.Columns.Select(column => column.Name), .. source.Partitions.Select(column => column.Name)];
        Index = new([.. source.Columns.Select(column => source.Format.SerDeParameters.GetValueOrDefault(Mapping + column.Name, column.Name))]);
    }

    /// <summary>The declaration.</summary>
    public LogSource Source { get; }

    /// <summary>The types, in order.</summary>
    public IReadOnlyList<ColumnType> Types { get; }

    /// <summary>The names, in order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The columns by their name in JSON records.</summary>
    public FieldIndex Index { get; }

    /// <summary>Whether nested names read small: the OpenX SerDe makes every name small when it ignores case, CloudTrail's leaves them.</summary>
    public bool LowersNames => Source.Format.SerDeParameters.GetValueOrDefault("case.insensitive") == "TRUE";

    /// <summary>The column that a header calls so, whatever stands between the letters: cs(User-Agent) is cs_user_agent. -1: none.</summary>
    public int Named(ReadOnlySpan<byte> header)
    {
        for (var i = 0; i < Source.Columns.Count; i++)
        {
            if (SameLetters(header, Source.Columns[i].Name))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Where among the partition columns the first one stands that is wanted; -1 without any.</summary>
    public static int PlaceOf(LogSource source, Predicate<PartitionColumn> wanted)
    {
        for (var i = 0; i < source.Partitions.Count; i++)
        {
            if (wanted(source.Partitions[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The Glue database.</summary>
    public string Database => Source.Database;

    static bool SameLetters(ReadOnlySpan<byte> header, string name)
    {
        var at = 0;
        foreach (var letter in header)
        {
            if (!char.IsAsciiLetterOrDigit((char)letter))
            {
                continue;
            }

            while (at < name.Length && name[at] == '_')
            {
                at++;
            }

            if (at == name.Length || char.ToLowerInvariant((char)letter) != name[at++])
            {
                return false;
            }
        }

        return at > 0 && name.AsSpan(at).Trim('_').IsEmpty;
    }
}
