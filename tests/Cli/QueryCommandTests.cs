using Newtonsoft.Json.Linq;
using SecurityPlatform.Analytics.DuckDb;
using SecurityPlatform.Model;
using SecurityPlatform.Tests.Analytics;

namespace SecurityPlatform.Tests.Cli;

public sealed class QueryCommandTests : IDisposable
{
    const string Id = "cloudtrail/root-console-login";

    readonly Sp _sp = new();
    readonly LogFiles _logs = new();

    public QueryCommandTests()
    {
        Login("one", "2026/03/08", "777788889999", "2026-03-08T16:00:00Z");
        Login("two", "2026/03/08", "123456789012", "2026-03-08T17:00:00Z");
        Login("old", "2025/07/01", "777788889999", "2025-07-01T00:00:00Z");
    }

    public void Dispose()
    {
        _sp.Dispose();
        _logs.Dispose();
    }

    [Fact]
    public async Task Explain_says_which_files_a_question_reads_and_reads_none()
    {
        var result = await Query("explain", Id, "--as-of", "2026-03-09T16:00:00Z");

        Assert.Equal(0, result.Code);
        Assert.Contains("cloudtrail: 2 files, ", result.Output, StringComparison.Ordinal);
        Assert.Contains("1 files in other partitions", result.Output, StringComparison.Ordinal);
        Assert.Contains("AWSLogs/o-exampleorgid/777788889999/CloudTrail/us-east-1/2026/03/08/one.json.gz", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("2025/07/01", result.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_logs.Cache));
    }

    [Fact]
    public async Task Explain_is_a_document_for_programs()
    {
        var scan = Assert.Single(JArray.Parse((await Query("explain", Id, "--as-of", "2026-03-09T16:00:00Z", "--json")).Output));

        Assert.Equal("cloudtrail", (string?)scan["source"]);
        Assert.Equal(2, (int)scan["files"]!);
        Assert.Equal(1, (int)scan["skippedFiles"]!);
        Assert.True((long)scan["bytes"]! > 0);
    }

    [Fact]
    public async Task A_window_takes_the_place_of_the_clock()
    {
        Assert.Equal(2, await Events("--as-of", "2026-03-09T16:00:00Z"));
        Assert.Equal(1, await Events("--as-of", "2025-07-01T16:00:00Z"));
        Assert.Equal(0, await Events("--as-of", "2025-12-01"));
        Assert.Equal(3, await Events("--from", "2025-01-01", "--to", "2027-01-01"));
        Assert.Equal(1, await Events("--from", "2026-03-08T17:00:00Z", "--to", "2026-03-08T17:00:01Z"));
        Assert.Equal(1, await Events("--from", "2026-03-08T16:00:00Z", "--to", "2026-03-08T17:00:00Z"));
    }

    [Theory]
    [InlineData("production", 1)]
    [InlineData("staging", 1)]
    [InlineData("development", 0)]
    public async Task An_environment_has_only_the_logs_of_its_accounts(string environment, int expected)
    {
        Assert.Equal(expected, await Events("--as-of", "2026-03-09T16:00:00Z", "--environment", environment));
        Assert.Equal(2, await Events("--as-of", "2026-03-09T16:00:00Z"));
        Assert.Equal(expected, await Events("--as-of", "2026-03-09T16:00:00Z", "--environment", environment));
    }

    [Fact]
    public async Task An_answer_comes_as_a_table_csv_json_or_parquet()
    {
        string[] asked = ["run", Id, "--as-of", "2026-03-09T16:00:00Z"];
        var file = Path.Combine(_logs.Logs, "..", "answer");

        var table = await Query([.. asked]);
        var csv = await Query([.. asked, "--output", "csv"]);
        var json = JObject.Parse((await Query([.. asked, "--output", "json"])).Output);
        var parquet = await Query([.. asked, "--output", "parquet", "--to-file", file]);

        Assert.Contains("203.0.113.7", table.Output, StringComparison.Ordinal);
        Assert.Contains("2 rows", table.Error, StringComparison.Ordinal);
        Assert.StartsWith("day_start,", csv.Output, StringComparison.Ordinal);
        Assert.Equal(3, csv.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(Id, (string?)json["query"]);
        Assert.Equal(2, ((JArray)json["rows"]!).Count);
        Assert.Equal("2026-03-09", (string?)json["rows"]![0]!["day_start"]);
        Assert.Equal(2, (int)json["scans"]![0]!["files"]!);
        Assert.Empty((JArray)json["badRecords"]!);
        Assert.Equal(0, parquet.Code);
        using var database = DuckDBConnection.OpenInMemory(128 << 20, Path.GetTempPath());
        using var command = database.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM read_parquet('{file}')";
        Assert.Equal(2L, command.ExecuteScalar());
    }

    [Fact]
    public async Task Rows_go_to_a_file_and_people_hear_what_could_not_be_read()
    {
        _logs.Write(LogSources.CloudTrail, """{"Records":[{"eventID":}]}""", "broken.json.gz", "2026/03/08");
        var file = Path.Combine(_logs.Logs, "..", "answer.csv");

        var result = await Query("run", Id, "--as-of", "2026-03-09T16:00:00Z", "--output", "csv", "--to-file", file, "--explain");

        Assert.Equal(0, result.Code);
        Assert.Empty(result.Output);
        Assert.StartsWith("day_start,", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Assert.Contains("broken.json.gz: 1 records could not be read, the first at record 1: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("cloudtrail: 3 files, ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--from and --to together", "--from", "2026-01-01")]
    [InlineData("a time after --from", "--from", "2026-01-02", "--to", "2026-01-01")]
    [InlineData("a date such as", "--as-of", "yesterday")]
    [InlineData("production, staging or development", "--environment", "prod")]
    [InlineData("table, csv, json, parquet", "--output", "xml")]
    [InlineData("a file for parquet", "--output", "parquet")]
    [InlineData("expected a directory of logs", "--logs", "/nowhere")]
    [InlineData("a directory of lookup tables", "--lookups", "/nowhere")]
    [InlineData("a file in a folder that is there", "--to-file", "/nowhere/answer.csv")]
    public async Task A_wrong_word_is_told(string expected, params string[] words)
    {
        string[] logs = words[0] == "--logs" ? [] : ["--logs", _logs.Logs];

        var result = await _sp.RunAsync(["query", "run", Id, .. logs, .. words]);

        Assert.Equal(1, result.Code);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_nobody_has_is_told_with_the_nearest()
    {
        var result = await Query("run", "cloudtrail/root-console-logins");

        Assert.Equal(1, result.Code);
        Assert.Contains("Did you mean cloudtrail/root-console-login?", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_gives_the_text_that_Athena_gets()
    {
        var result = await _sp.RunAsync("query", "show", Id);

        Assert.Equal(SecurityPlatform.Model.Queries.QueryCatalog.Get(Id).Text, result.Output);
    }

    void Login(string name, string day, string account, string time) => _logs.Write(
        LogSources.CloudTrail,
        """{"Records":[{"eventVersion":"1.08","userIdentity":{"type":"Root","principalId":"@account","arn":"arn:aws:iam::@account:root","accountId":"@account"},"eventTime":"@time","eventSource":"signin.amazonaws.com","eventName":"ConsoleLogin","awsRegion":"us-east-1","sourceIPAddress":"203.0.113.7","responseElements":{"ConsoleLogin":"Success"},"additionalEventData":{"MFAUsed":"Yes"},"eventID":"@name","eventType":"AwsConsoleSignIn","recipientAccountId":"@account","eventCategory":"Management"}]}"""
            .Replace("@account", account, StringComparison.Ordinal).Replace("@time", time, StringComparison.Ordinal).Replace("@name", name, StringComparison.Ordinal),
        $"{name}.json.gz", day, account);

    Task<SpResult> Query(params string[] words) => _sp.RunAsync(["query", .. words, "--logs", _logs.Logs, "--state", Path.GetDirectoryName(_logs.Cache)!]);

    async Task<long> Events(params string[] words) =>
        JObject.Parse((await Query(["run", Id, "--output", "json", .. words])).Output)["rows"]!.Sum(row => (long)row["events"]!);
}
