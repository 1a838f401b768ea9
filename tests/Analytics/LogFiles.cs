using System.Globalization;
using System.IO.Compression;
using System.Text;
using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Model;
using SecurityPlatform.Model.Queries;

namespace SecurityPlatform.Tests.Analytics;

/// <summary>A directory of logs that a test fills, and a runner to ask it.</summary>
sealed class LogFiles : IDisposable
{
    /// <summary>The day of every file that names none.</summary>
    public const string Day = "2026/03/04";

    readonly string _folder = Directory.CreateTempSubdirectory("sp-logs-").FullName;
    readonly QueryRunner _runner = new();

    /// <summary>Where the logs are.</summary>
    public string Logs => Path.Combine(_folder, "logs");

    /// <summary>Where decoded logs are kept: sp does so in the folder of its states.</summary>
    public string Cache => Path.Combine(_folder, "state", "logs");

    /// <summary>Writes a file in the layout of a source; returns its path.</summary>
    public string Write(LogSource source, string text, string name = "one.gz", string day = Day, string account = "777788889999")
    {
        var values = source.Partitions.ToDictionary(column => column.Name, column => column.Kind switch
        {
            PartitionKind.Date => DateTime.ParseExact(day, "yyyy/MM/dd", CultureInfo.InvariantCulture).ToString(column.DateFormat, CultureInfo.InvariantCulture),
            PartitionKind.Accounts => account,
            PartitionKind.Regions => "us-east-1",
            PartitionKind.Values => column.Values[0],
            _ => "sample",
        });
        var place = source.Layout.Resolve(OrganizationId.Parse("o-exampleorgid"), AccountId.Parse("444455556666"), values);
        return WriteLoose(text, Path.Combine(place.ToString(), name));
    }

    /// <summary>Writes a file anywhere; packed when its name says so.</summary>
    public string WriteLoose(string text, string name)
    {
        var file = Path.Combine(Logs, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var stream = File.Create(file);
        using var packed = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionLevel.Fastest) : (Stream)stream;
        packed.Write(Encoding.UTF8.GetBytes(text));
        return file;
    }

    /// <summary>Selects from the table of a source.</summary>
    public QueryResult Ask(LogSource source, string select, string rest = "", bool cached = false) => _runner.Run(Request(source, $"SELECT {select} FROM {source.Database}.prod {rest}", cached));

    /// <summary>The request that <see cref="Ask"/> makes of a statement.</summary>
    public QueryRequest Request(LogSource source, string sql, bool cached = false) => new()
    {
        Query = Question(sql, source),
        Logs = Logs,
        AsOf = new(2026, 3, 9, 0, 30, 0, TimeSpan.Zero),
        Cache = cached ? Cache : null,
    };

    /// <summary>A query that nobody keeps.</summary>
    public static Query Question(string sql, params LogSource[] sources) => new()
    {
        Id = $"{sources[0].Id}/question",
        Title = "A question",
        Sources = sources,
        Class = 3,
        Severity = QuerySeverity.Info,
        Schedule = QuerySchedule.None,
        Attack = [],
        Why = "",
        Triage = "",
        Limits = "",
        Sql = sql,
        Text = sql,
    };

    public void Dispose()
    {
        _runner.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
