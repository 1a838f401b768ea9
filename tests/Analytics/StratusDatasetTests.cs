using System.Globalization;
using System.IO.Compression;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Model.Queries;

namespace SecurityPlatform.Tests.Analytics;

/// <summary>What a real attack of each kind wrote into the trail is found by a query that says it finds that kind.</summary>
public sealed class StratusDatasetTests(QueryRunner runner) : IClassFixture<QueryRunner>
{
    static readonly DateTimeOffset s_asOf = new(2026, 3, 9, 0, 30, 0, TimeSpan.Zero);

    // Within the week, and within the day before, that s_asOf asks about.
    static readonly DateTime s_start = new(2026, 3, 8, 2, 5, 0, DateTimeKind.Utc);

    [DatasetFact]
    public void Recorded_attacks_are_found()
    {
        var files = Directory.GetFiles(Path.Combine(DatasetFactAttribute.Folder, "cloudtrail", "samples", "stratus"), "*.json.gz");

        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            var technique = Path.GetFileName(file)[..^".json.gz".Length];
            var queries = QueryCatalog.All.Where(query => query.Stratus.Contains(technique)).ToList();
            Assert.True(queries.Exists(query => Rows(query, file) > 0),
                $"{technique}: expected a row from one of {string.Join(", ", queries.Select(query => query.Id))}, got none. Compare its conditions with the events of {file}.");
        });
    }

    // The events are years old: they are moved to the week that is asked about, and keep their distances.
    int Rows(Query query, string file)
    {
        var records = Records(file);
        var moved = s_start - records.Min(Time);
        foreach (var record in records)
        {
            record["eventTime"] = (Time(record) + moved).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        }

        var folder = Directory.CreateTempSubdirectory("sp-stratus-").FullName;
        try
        {
            var log = new SampleLog("cloudtrail", new Dictionary<string, string> { ["day"] = "2026/03/08" }, [.. records.Select(record => record.ToString(Formatting.None))]);
            SampleFiles.Write(new(file, s_asOf, [log], new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>(), []), folder);
            return runner.Run(new() { Query = query, Logs = Path.Combine(folder, "logs"), AsOf = s_asOf }).Rows.Count;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static List<JObject> Records(string file)
    {
        using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var reader = new JsonTextReader(new StreamReader(packed)) { DateParseHandling = DateParseHandling.None };
        return [.. JObject.Load(reader)["Records"]!.Cast<JObject>()];
    }

    static DateTime Time(JObject record) => DateTime.Parse((string)record["eventTime"]!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
}
