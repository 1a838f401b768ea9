using System.Globalization;
using System.IO.Compression;
using Newtonsoft.Json.Linq;
using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Model;
using SecurityPlatform.Model.Queries;

namespace SecurityPlatform.Tests.Analytics;

/// <summary>Logs as AWS wrote them, against numbers that jq and awk found in them.</summary>
public sealed class DatasetTests(QueryRunner runner) : IClassFixture<QueryRunner>
{
    static readonly DateTimeOffset s_from = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    static readonly DateTimeOffset s_to = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [DatasetFact]
    public void The_panels_find_the_labelled_events()
    {
        var detections = (JObject)Expected("cloudtrail")["detections"]!;

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
    public void Every_record_of_the_trail_is_read()
    {
        var expected = Expected("cloudtrail");

        Assert.Equal([[expected["records"], expected["distinct_event_ids"]]], Ask("cloudtrail", "cloudtrail", "count(*), count(DISTINCT eventid)"));
        Same(expected["aggregates"]!["by_user_identity_type"]!, Counts("cloudtrail", "cloudtrail", "coalesce(useridentity.type, '(none)')"));
        var sources = Counts("cloudtrail", "cloudtrail", "eventsource");
        Same(expected["aggregates"]!["by_event_source_top10"]!, sources.Where(source => expected["aggregates"]!["by_event_source_top10"]![source.Key] is not null));
    }

    [DatasetFact]
    public void Insights_are_read_without_the_fields_of_events()
    {
        Same(Expected("cloudtrail-insight")["by_type_state"]!, Counts("cloudtrail-insight", "cloudtrail-insight", "insightdetails.insighttype || '/' || insightdetails.state"));
        Same(Expected("cloudtrail-insight")["by_event_name"]!, Counts("cloudtrail-insight", "cloudtrail-insight", "insightdetails.eventname"));
    }

    [DatasetFact]
    public void Flow_logs_are_read_by_their_headers()
    {
        var expected = Expected("vpcflow");

        Assert.Equal(
            [[expected["records"], expected["reject_records"], expected["nodata"]]],
            Ask("vpc-flow", "vpcflow", "count(*), count_if(action = 'REJECT'), count_if(log_status = 'NODATA')"));
        Same(
            new JObject(expected["top_destination_by_bytes"]!.Select(top => new JProperty((string)top["dstaddr"]!, top["bytes"]))),
            Ask("vpc-flow", "vpcflow", "dstaddr, sum(bytes)", "WHERE bytes > 0 GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 5").Select(row => KeyValuePair.Create((string)row[0]!, row[1])));
    }

    [DatasetFact]
    public void Web_acl_decisions_are_read()
    {
        Same(Expected("waf")["by_action"]!, Counts("waf", "waf", "action"));
        Same(Expected("waf")["blocked_by_rule"]!, Counts("waf", "waf", "terminatingruleid", "WHERE action = 'BLOCK'"));
        Same(Expected("waf")["top_client_ip"]!, Counts("waf", "waf", "httprequest.clientip"));
    }

    [DatasetFact]
    public void Text_logs_are_read()
    {
        Same(Expected("s3access")["by_operation"]!, Counts("s3-access", "s3access", "operation"));
        Same(Expected("s3access")["by_bucket"]!, Counts("s3-access", "s3access", "bucket"));
        Same(Expected("alb")["by_elb_status"]!, Counts("alb", "alb", "CAST(elb_status_code AS varchar)"));
        Assert.Equal([[Expected("alb")["received_bytes"], Expected("alb")["sent_bytes"]]], Ask("alb", "alb", "sum(received_bytes), sum(sent_bytes)"));
        Same(Expected("cloudfront")["by_status"]!, Counts("cloudfront", "cloudfront", "CAST(sc_status AS varchar)"));
        Same(Expected("cloudfront")["by_client_ip"]!, Counts("cloudfront", "cloudfront", "c_ip"));
        Same(Expected("rds-audit")["by_operation"]!, Counts("rds-audit", "rds-audit", "operation"));
    }

    [DatasetFact]
    public void Findings_and_alerts_are_read()
    {
        Same(Expected("network-firewall")["by_event_type"]!, Counts("network-firewall", "network-firewall", "event.event_type"));
    }

    [DatasetFact]
    public void Findings_are_read_out_of_their_events()
    {
        // The samples are bare findings; EventBridge, whose events are kept, puts them into detail.
        using var packed = new GZipStream(File.OpenRead(Path.Combine(Folder("securityhub"), "awsdocs.jsonl.gz")), CompressionMode.Decompress);
        using var lines = new StreamReader(packed);
        var folder = Directory.CreateTempSubdirectory("sp-securityhub-").FullName;
        try
        {
            File.WriteAllLines(Path.Combine(folder, "events.jsonl"), lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(finding => "{\"detail\":{\"findings\":[" + finding + "]}}"));

            Same(
                Expected("securityhub")["by_severity_label"]!,
                Ask("securityhub", folder, "f.severity.label, count(*)", "CROSS JOIN UNNEST(detail.findings) AS t (f) GROUP BY 1").Select(row => KeyValuePair.Create((string)row[0]!, row[1])));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static JToken Expected(string type) => JObject.Parse(File.ReadAllText(Path.Combine(DatasetFactAttribute.Folder, "expected.json")))[type]!;

    static string Folder(string name) => Path.Combine(DatasetFactAttribute.Folder, name);

    static void Same(JToken expected, IEnumerable<KeyValuePair<string, JToken>> actual) =>
        Assert.Equal(
            ((JObject)expected).Properties().Select(property => $"{property.Name} {property.Value}").Order(StringComparer.Ordinal),
            actual.Select(entry => $"{entry.Key} {entry.Value}").Order(StringComparer.Ordinal));

    IEnumerable<KeyValuePair<string, JToken>> Counts(string source, string folder, string value, string where = "") =>
        Ask(source, folder, $"{value}, count(*)", $"{where} GROUP BY 1").Select(row => KeyValuePair.Create((string)row[0]!, row[1]));

    List<List<JToken>> Ask(string id, string folder, string select, string rest = "")
    {
        var source = LogSources.All.First(known => known.Id == id);
        var sql = $"SELECT {select} FROM {id.Replace('-', '_')}.prod {rest}";
        var query = new Query
        {
            Id = $"{id}/numbers",
            Title = "Numbers",
            Sources = [source],
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
        var result = runner.Run(new() { Query = query, Logs = Folder(folder), AsOf = s_to });
        Assert.True(result.Bad.Count == 0, $"{folder}: expected records that can be read, got {string.Join("; ", result.Bad)}.");
        return [.. result.Rows.Select(row => row.Select(value => value is null ? JValue.CreateNull() : JToken.Parse(value is string text ? Newtonsoft.Json.JsonConvert.ToString(text) : Convert.ToString(value, CultureInfo.InvariantCulture)!)).ToList())];
    }
}
