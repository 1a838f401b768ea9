using System.Globalization;
using SecurityPlatform.Analytics.Logs;
using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Analytics.Sql;
using SecurityPlatform.Model;
using SecurityPlatform.Model.Queries;

namespace SecurityPlatform.Bench;

/// <summary>The question in a process of its own, through DuckDB's own reader of JSON.</summary>
static class QueryProbe
{
    /// <summary>The question.</summary>
    public const string Id = "cloudtrail/unauthorized-api-calls";

    /// <summary>The days that hold everything that is generated.</summary>
    public const int AllDays = 400;

    // What CloudTrail writes, in its own spelling: DuckDB's reader is told the types, as our decoder is.
    const string Records = """
        STRUCT(eventVersion VARCHAR, userIdentity STRUCT("type" VARCHAR, principalId VARCHAR, arn VARCHAR, accountId VARCHAR, invokedBy VARCHAR, accessKeyId VARCHAR, userName VARCHAR,
        sessionContext STRUCT(attributes STRUCT(mfaAuthenticated VARCHAR, creationDate VARCHAR), sessionIssuer STRUCT("type" VARCHAR, principalId VARCHAR, arn VARCHAR, accountId VARCHAR, userName VARCHAR))),
        eventTime VARCHAR, eventSource VARCHAR, eventName VARCHAR, awsRegion VARCHAR, sourceIPAddress VARCHAR, userAgent VARCHAR, errorCode VARCHAR, errorMessage VARCHAR,
        requestParameters JSON, responseElements JSON, additionalEventData JSON, requestID VARCHAR, eventID VARCHAR, readOnly VARCHAR, eventType VARCHAR, managementEvent VARCHAR,
        recipientAccountId VARCHAR, eventCategory VARCHAR)[]
        """;

    /// <summary>The end of every window: the day after the generated ones.</summary>
    public static DateTimeOffset End { get; } = new(DateTime.UnixEpoch.AddDays(20_365));

    /// <summary>Asks through DuckDB's reader, the same statement.</summary>
    public static int DuckDb(string logs, int days)
    {
        var request = new QueryRequest { Query = QueryCatalog.Get(Id), Logs = logs, AsOf = End, From = End.AddDays(-days), To = End };
        using var database = LogDatabase.Open(2L * 1024 * 1024 * 1024);
        var files = new LogFolder(logs).FilesOf(LogSources.CloudTrail, alone: true);
        database.Connection.Execute("CREATE SCHEMA cloudtrail; CREATE VIEW cloudtrail.prod AS SELECT r.*, recipientAccountId AS account, awsRegion AS region, "
            + "strftime(CAST(eventTime AS TIMESTAMPTZ), '%Y/%m/%d') AS \"day\" FROM (SELECT unnest(\"Records\", max_depth := 2) FROM read_json("
            + $"[{string.Join(", ", files.Select(file => SqlText.Literal(file.Path)))}], maximum_object_size = 33554432, columns = {{Records: {SqlText.Literal(Records.ReplaceLineEndings(" "))}}})) r");
        var statement = QueryRunner.Prepare(() => database, request);
        Console.WriteLine(database.Rows(statement.Sql).Count.ToString(CultureInfo.InvariantCulture));
        return 0;
    }
}
