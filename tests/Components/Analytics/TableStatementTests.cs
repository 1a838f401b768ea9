using System.Text.RegularExpressions;
using Pulumi.Rpc;
using SecurityPlatform.Components.Analytics;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Analytics;

/// <summary>The CREATE TABLE text for people and the Glue table come from one declaration; this reads them both and compares.</summary>
public sealed partial class TableStatementTests
{
    public static TheoryData<string> Sources => [.. LogSources.All.Select(source => source.Id)];

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_statement_says_what_the_glue_table_says(string id)
    {
        var source = LogSources.All.First(source => source.Id == id);
        var platform = AllInTheArchive(Sample.Platform("security"));
        var table = Glue(source, platform);
        var storage = (PropertyMap)table["storageDescriptor"];
        var serDe = (PropertyMap)storage["serDeInfo"];

        var statement = TableStatement.Create(source, platform, AccountEnvironment.Production);

        Assert.StartsWith($"CREATE EXTERNAL TABLE {Text(table["databaseName"])}.{Text(table["name"])} (\n", statement, StringComparison.Ordinal);
        Assert.Equal(
            ((ListValue)storage["columns"]).Cast<PropertyMap>().Select(column => (Text(column["name"]), Text(column["type"]))),
            Column().Matches(statement).Select(match => (match.Groups[1].Value, match.Groups[2].Value)));
        Assert.Contains($"PARTITIONED BY ({string.Join(", ", ((ListValue)table["partitionKeys"]).Cast<PropertyMap>().Select(key => $"`{Text(key["name"])}` {Text(key["type"])}"))})\n", statement, StringComparison.Ordinal);
        Assert.Contains($"ROW FORMAT SERDE '{Text(serDe["serializationLibrary"])}'\n", statement, StringComparison.Ordinal);
        Assert.Contains($"STORED AS INPUTFORMAT '{Text(storage["inputFormat"])}'\nOUTPUTFORMAT '{Text(storage["outputFormat"])}'\n", statement, StringComparison.Ordinal);
        Assert.Contains($"LOCATION '{Text(storage["location"])}'\n", statement, StringComparison.Ordinal);
        Assert.Equal(
            Pairs(table["parameters"]).Where(pair => pair.Key != "EXTERNAL").Concat(serDe.ContainsKey("parameters") ? Pairs(serDe["parameters"]) : []).OrderBy(pair => pair.Key, StringComparer.Ordinal),
            Property().Matches(statement).Select(match => KeyValuePair.Create(Read(match.Groups[1].Value), Read(match.Groups[2].Value))).OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void A_view_comes_after_the_tables_that_it_joins()
    {
        var statements = TableStatement.Create(LogSources.Waf, Sample.Platform("security"), AccountEnvironment.Production).Split(";\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(
            ["CREATE EXTERNAL TABLE waf.prod_archive (", "CREATE EXTERNAL TABLE waf.prod_data (", "CREATE OR REPLACE VIEW waf.prod AS"],
            statements.Select(statement => statement.TrimStart().Split('\n')[0]));
        Assert.Contains("LOCATION 's3://aws-waf-logs-example-data/AWSLogs/'", statements[1], StringComparison.Ordinal);
        Assert.EndsWith("FROM \"waf\".\"prod_data\"", statements[2], StringComparison.Ordinal);
    }

    static Platform AllInTheArchive(Platform platform) => platform with { Accounts = [.. platform.Accounts.Select(account => account with { Adopted = [] })] };

    static PropertyMap Glue(LogSource source, Platform platform) => Preview.Of(() => new LogTables("tables", new()
    {
        Source = source,
        Platform = platform,
        ResultsBucket = BucketName.Parse("results"),
        ResultsKeyArn = Sample.KeyArn,
    })).Named("tables-table-prod").Inputs;

    static IEnumerable<KeyValuePair<string, string>> Pairs(PropertyValue map) =>
        ((PropertyMap)map).Select(entry => KeyValuePair.Create(entry.Key, Text(entry.Value)));

    static string Text(PropertyValue value) => ((StringValue)value).Value;

    // As Hive reads a string.
    static string Read(string literal) => literal
        .Replace("\\t", "\t", StringComparison.Ordinal)
        .Replace("\\'", "'", StringComparison.Ordinal)
        .Replace("\\\\", "\\", StringComparison.Ordinal);

    [GeneratedRegex("^  `([^`]+)` (.*?),?$", RegexOptions.Multiline)]
    private static partial Regex Column();

    [GeneratedRegex("^  '((?:[^'\\\\]|\\\\.)*)' = '((?:[^'\\\\]|\\\\.)*)',?$", RegexOptions.Multiline)]
    private static partial Regex Property();
}
