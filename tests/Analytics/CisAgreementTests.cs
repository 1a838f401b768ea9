using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Components.Detection;
using SecurityPlatform.Model.Queries;

namespace SecurityPlatform.Tests.Analytics;

/// <summary>The alarm of a CIS control and its panel count the same events: one is a filter of CloudWatch Logs, the other a query.</summary>
public sealed class CisAgreementTests(QueryRunner runner) : IClassFixture<QueryRunner>
{
    static readonly string[] s_kinds = ["match", "quiet"];
    static readonly DateTimeOffset s_asOf = new(2026, 3, 9, 0, 30, 0, TimeSpan.Zero);

    static readonly Dictionary<string, string> s_panels = new()
    {
        ["4.1"] = "unauthorized-api-calls",
        ["4.2"] = "console-login-without-mfa",
        ["4.3"] = "root-account-usage",
        ["4.4"] = "iam-policy-changes",
        ["4.5"] = "cloudtrail-config-changes",
        ["4.6"] = "console-login-failures",
        ["4.7"] = "kms-key-disable-or-delete",
        ["4.8"] = "s3-bucket-policy-changes",
        ["4.9"] = "config-changes",
        ["4.10"] = "security-group-changes",
        ["4.11"] = "nacl-changes",
        ["4.12"] = "network-gateway-changes",
        ["4.13"] = "route-table-changes",
        ["4.14"] = "vpc-changes",
        ["4.15"] = "organizations-changes",
    };

    public static TheoryData<string> Controls => [.. CisMetricFilters.All.Select(filter => filter.Control)];

    [Theory]
    [MemberData(nameof(Controls))]
    public void A_panel_counts_what_its_alarm_counts(string control)
    {
        var query = QueryCatalog.Get($"cloudtrail/{s_panels[control]}");
        var pattern = CisMetricFilters.All.Single(filter => filter.Control == control).Pattern;
        var records = s_panels.Values.SelectMany(Records).ToList();
        Assert.Equal(control, query.Cis);

        var counted = records.Where(record => MetricFilterPattern.Counts(pattern, record)).ToList();
        var others = records.Except(counted).ToList();

        Assert.NotEmpty(counted);
        Assert.Equal(counted.Count, Events(query, counted));
        Assert.Equal(0, Events(query, others));
    }

    [Theory]
    [InlineData("""{ ($.eventName = "*Login") && ($.errorCode NOT EXISTS) }""", true)]
    [InlineData("""{$.eventName=ConsoleLogin && $.user.type != "Root"}""", false)]
    [InlineData("""{ ($.eventName = Other) || (($.user.type = Root) && ($.eventName = "Console*")) }""", true)]
    public void Patterns_are_read_as_CloudWatch_reads_them(string pattern, bool expected) =>
        Assert.Equal(expected, MetricFilterPattern.Counts(pattern, JObject.Parse("""{"eventName":"ConsoleLogin","user":{"type":"Root"}}""")));

    // The records of both samples, all within the day that the panels ask about, each an event of its own.
    static IEnumerable<JObject> Records(string panel) => s_kinds
        .SelectMany(kind => QuerySample.Read(QuerySample.PathOf($"cloudtrail/{panel}", kind)).Logs)
        .SelectMany(log => log.Lines)
        .Select((line, number) =>
        {
            using var reader = new JsonTextReader(new StringReader(line)) { DateParseHandling = DateParseHandling.None };
            var record = JObject.Load(reader);
            record["eventTime"] = "2026-03-08T05:00:00Z";
            record["eventID"] = $"{panel}-{number}";
            return record;
        });

    long Events(Query query, IEnumerable<JObject> records)
    {
        var folder = Directory.CreateTempSubdirectory("sp-cis-").FullName;
        try
        {
            var lines = records.Select(record => record.ToString(Formatting.None)).ToList();
            SampleFiles.Write(new("cis", s_asOf, [new("cloudtrail", new Dictionary<string, string> { ["day"] = "2026/03/08" }, lines)], new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>(), []), folder);
            var result = runner.Run(new() { Query = query, Logs = Path.Combine(folder, "logs"), AsOf = s_asOf });
            var column = result.Columns.ToList().IndexOf("events");
            return result.Rows.Sum(row => Convert.ToInt64(row[column], CultureInfo.InvariantCulture));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
