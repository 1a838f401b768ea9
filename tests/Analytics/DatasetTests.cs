using System.Globalization;
using System.IO.Compression;
using Newtonsoft.Json.Linq;
using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Model;
using SecurityPlatform.Model.Queries;

namespace SecurityPlatform.Tests.Analytics;

/// <summary>Logs as AWS wrote them, against numbers that jq and awk found in them.</summary>
public sealed class DatasetTests(QueryRunner runner) : IClassFixture<QueryRunner>, IDisposable
{
    static readonly DateTimeOffset s_from = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    static readonly DateTimeOffset s_to = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    readonly string _folder = Directory.CreateTempSubdirectory("sp-dataset-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [DatasetFact]
    public void The_panels_find_the_labelled_events()
    {
        var detections = (JObject)Expected("cloudtrail.detections");

        Assert.NotEmpty(detections.Properties());
        Assert.All(detections.Properties(), detection =>
        {
            var id = $"cloudtrail/{detection.Name.Replace('_', '-')}";
            var result = runner.Run(new() { Query = QueryCatalog.Get(id), Logs = Folder("cloudtrail"), AsOf = s_to, From = s_from, To = s_to });
            var column = result.Columns.ToList().IndexOf("events");
            Assert.True(column >= 0, $"{id}: expected a column events, got {string.Join(", ", result.Columns)}. Count distinct event ids in it.");
            // An event that was delivered twice with different content stands in two rows.
            var events = result.Rows.Sum(row => (long)row[column]!);
            Assert.True(events >= (long)detection.Value["distinct_event_ids"]! && events <= (long)detection.Value["records"]!,
                $"{id}: expected {detection.Value["distinct_event_ids"]} events in {detection.Value["records"]} records, got {events}. Look at queries/{id}.sql.");
        });
    }

    [DatasetFact]
    public void Every_aggregate_agrees() => Assert.All(DatasetAggregates.All, aggregate =>
    {
        var expected = Expected(aggregate.Path);
        var rows = Ask(aggregate.Path.Split('.')[0], aggregate.Sql);
        switch (expected)
        {
            case JObject counts:
                // Of a top ten the others are not named.
                var asked = rows.Where(row => !aggregate.Path.EndsWith("_top10", StringComparison.Ordinal) || counts.ContainsKey(row[0]));
                Assert.Equal(
                    counts.Properties().Select(count => $"{count.Name} {count.Value}").Order(StringComparer.Ordinal),
                    asked.Select(row => $"{row[0]} {row[1]}").Order(StringComparer.Ordinal));
                break;
            case JArray { First: JObject first } pairs when first.ContainsKey("bytes"):
                Assert.Equal(pairs.Select(pair => $"{pair["dstaddr"]} {pair["bytes"]}"), rows.Select(row => $"{row[0]} {row[1]}"));
                break;
            case JArray list:
                Assert.Equal(
                    list.Select(item => $"{(item is JObject record ? record["eventID"] : item)}").Order(StringComparer.Ordinal),
                    rows.Select(row => row[0]).Order(StringComparer.Ordinal));
                break;
            default:
                Assert.Equal(Text(((JValue)expected).Value), Assert.Single(rows)[0]);
                break;
        }
    });

    [DatasetFact]
    public void Every_number_of_every_log_type_is_compared()
    {
        var compared = DatasetAggregates.All.Select(aggregate => aggregate.Path).Concat(DatasetAggregates.Elsewhere.Keys).ToHashSet();
        var present = ((JObject)Expected("")).Properties().Where(type => type.Name != "_meta")
            .SelectMany(type => ((JObject)type.Value).Properties().SelectMany(number => number.Name == "aggregates"
                ? ((JObject)number.Value).Properties().Select(aggregate => $"{type.Name}.aggregates.{aggregate.Name}")
                : [$"{type.Name}.{number.Name}"]));

        Assert.All(present, path => Assert.True(compared.Contains(path), $"expected.json: {path}: expected a statement in DatasetAggregates, got none. Write it."));
    }

    static JToken Expected(string path)
    {
        // Not as a date: the text is compared.
        using var reader = new Newtonsoft.Json.JsonTextReader(File.OpenText(Path.Combine(DatasetFactAttribute.Folder, "expected.json"))) { DateParseHandling = Newtonsoft.Json.DateParseHandling.None };
        return path.Split('.', StringSplitOptions.RemoveEmptyEntries).Aggregate((JToken)JObject.Load(reader), (token, name) => token[name]!);
    }

    string Folder(string type)
    {
        var folder = Path.Combine(DatasetFactAttribute.Folder, type);
        if (type != "securityhub")
        {
            return folder;
        }

        // The samples are bare findings; EventBridge, whose events are kept, puts them into detail.
        using var packed = new GZipStream(File.OpenRead(Path.Combine(folder, "awsdocs.jsonl.gz")), CompressionMode.Decompress);
        using var lines = new StreamReader(packed);
        File.WriteAllLines(Path.Combine(_folder, "events.jsonl"), lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(finding => "{\"detail\":{\"findings\":[" + finding + "]}}"));
        return _folder;
    }

    List<List<string>> Ask(string type, string sql)
    {
        var id = type switch { "vpcflow" => "vpc-flow", "s3access" => "s3-access", _ => type };
        var result = runner.Run(new() { Query = LogFiles.Question(sql, LogSources.All.Single(source => source.Id == id)), Logs = Folder(type), AsOf = s_to });
        Assert.True(result.Bad.Count == 0, $"{type}: expected records that can be read, got {string.Join("; ", result.Bad)}.");
        return [.. result.Rows.Select(row => row.Select(Text).ToList())];
    }

    static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
