using System.Globalization;
using SecurityPlatform.Analytics.Logs;
using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Analytics.Sql;
using SecurityPlatform.Model;
using SecurityPlatform.Model.Queries;

namespace SecurityPlatform.Bench;

/// <summary>One question in a process of its own: through our runner, or through DuckDB's own reader of JSON.</summary>
static class QueryProbe
{
    const string Id = "cloudtrail/unauthorized-api-calls";

    // What CloudTrail writes, in its own spelling: DuckDB's reader is told the types, as our decoder is.
    const string Records = """
        STRUCT(eventVersion VARCHAR, userIdentity STRUCT("type" VARCHAR, principalId VARCHAR, arn VARCHAR, accountId VARCHAR, invokedBy VARCHAR, accessKeyId VARCHAR, userName VARCHAR,
        sessionContext STRUCT(attributes STRUCT(mfaAuthenticated VARCHAR, creationDate VARCHAR), sessionIssuer STRUCT("type" VARCHAR, principalId VARCHAR, arn VARCHAR, accountId VARCHAR, userName VARCHAR))),
        eventTime VARCHAR, eventSource VARCHAR, eventName VARCHAR, awsRegion VARCHAR, sourceIPAddress VARCHAR, userAgent VARCHAR, errorCode VARCHAR, errorMessage VARCHAR,
        requestParameters JSON, responseElements JSON, additionalEventData JSON, requestID VARCHAR, eventID VARCHAR, readOnly VARCHAR, eventType VARCHAR, managementEvent VARCHAR,
        recipientAccountId VARCHAR, eventCategory VARCHAR)[]
        """;

    static readonly DateTimeOffset s_end = new(DateTime.UnixEpoch.AddDays(20_370));

    /// <summary>Asks through our runner; prints the number of rows.</summary>
    public static int Ours(string logs, string? cache, int days)
    {
        using var runner = new QueryRunner();
        var result = runner.Run(Request(logs, days) with { Cache = cache });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Rows.Count} {result.Scans.Sum(scan => scan.Files.Count)} {result.Scans.Sum(scan => scan.Bytes)}"));
        return 0;
    }

    /// <summary>Asks through DuckDB's reader, the same statement.</summary>
    public static int DuckDb(string logs, int days)
    {
        var request = Request(logs, days);
        using var database = LogDatabase.Open(2L * 1024 * 1024 * 1024);
        var files = new LogFolder(logs).FilesOf(LogSources.CloudTrail, alone: true);
        database.Connection.Execute("CREATE SCHEMA cloudtrail; CREATE VIEW cloudtrail.prod AS SELECT r.*, recipientAccountId AS account, awsRegion AS region, "
            + "strftime(CAST(eventTime AS TIMESTAMPTZ), '%Y/%m/%d') AS \"day\" FROM (SELECT unnest(\"Records\", max_depth := 2) FROM read_json("
            + $"[{string.Join(", ", files.Select(file => SqlText.Literal(file.Path)))}], maximum_object_size = 33554432, columns = {{Records: {SqlText.Literal(Records.ReplaceLineEndings(" "))}}})) r");
        var statement = QueryRunner.Prepare(database, request);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{database.Rows(statement.Sql).Count} {files.Count} {files.Sum(file => file.Size)}"));
        return 0;
    }

    static QueryRequest Request(string logs, int days) =>
        new() { Query = QueryCatalog.Get(Id), Logs = logs, AsOf = s_end, From = s_end.AddDays(-days), To = s_end };
}
