using System.Globalization;
using Newtonsoft.Json;
using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Model;
using SecurityPlatform.Model.Queries;

namespace SecurityPlatform.Tests.Analytics;

/// <summary>Runs a query on one of its two samples and fails with what to do.</summary>
/// <remarks>It proves the logic of the SQL on DuckDB, not that Athena accepts it: for that the grammar is checked (TrinoGrammarTests).</remarks>
static class SampleCheck
{
    /// <summary>Fails unless <paramref name="query"/> gives the rows that its sample below <paramref name="root"/> expects.</summary>
    /// <param name="runner">Asks.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="kind">match or quiet.</param>
    /// <param name="root">The folder of the repository, or of what stands for it.</param>
    public static void Run(QueryRunner runner, Query query, string kind, string root)
    {
        var file = QuerySample.PathOf(query.Id, kind);
        Assert.True(File.Exists(Path.Combine(root, file)), $"{query.File}: expected the sample {file}, got none. Write it: records that "
            + (kind == "match" ? "the query must find, and the rows that come out." : "almost match, and expect: [] (or the rows that stay)."));
        var sample = QuerySample.Read(file, root);
        Assert.True(sample.Logs.Sum(log => log.Lines.Count) > 0, $"{file}: expected records, got none. A quiet sample holds near misses.");
        Assert.True(kind == "quiet" || sample.Expect.Count > 0, $"{file}: expected rows in expect, got none. Write what the query must find.");
        var folder = Directory.CreateTempSubdirectory("sp-sample-").FullName;
        try
        {
            SampleFiles.Write(sample, folder);
            var result = runner.Run(new()
            {
                Query = query,
                Logs = Path.Combine(folder, "logs"),
                Lookups = Path.Combine(folder, "lookups"),
                AsOf = sample.AsOf,
            });

            Assert.True(result.Bad.Count == 0, $"{file}: expected records that can be read, got {string.Join("; ", result.Bad.Select(bad => $"{bad.File}: {bad.First}"))}. Correct the lines.");
            Compare(sample, result);
        }
        catch (PlatformConfigException wrong)
        {
            Assert.Fail($"{file}: {wrong.Message}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static void Compare(QuerySample sample, QueryResult result)
    {
        var columns = result.Columns.Select((name, index) => (name, index)).ToDictionary(column => column.name, column => column.index);
        var actual = result.Rows.Select(row => columns.ToDictionary(column => column.Key, column => Text(row[column.Value]))).ToList();
        var shown = string.Join("\n", actual.Select(row => $"  - {{ {string.Join(", ", row.Select(cell => $"{cell.Key}: {cell.Value}"))} }}"));
        Assert.True(actual.Count == sample.Expect.Count, $"{sample.File}: expected {sample.Expect.Count} rows, got {actual.Count}:\n{shown}\nCorrect the query, or expect.");
        foreach (var (expected, row) in sample.Expect.Zip(actual))
        {
            foreach (var (column, value) in expected)
            {
                Assert.True(row.TryGetValue(column, out var got), $"{sample.File}: expected the column {column}, got {string.Join(", ", columns.Keys)}. Correct the name.");
                Assert.True(got == value, $"{sample.File}: {column}: expected {value}, got {got}. All rows:\n{shown}\nCorrect the query, or expect.");
            }
        }
    }

    /// <summary>A value as samples write it: numbers plain, times in UTC, dates as yyyy-MM-dd, lists and structs as JSON, NULL as null.</summary>
    static string Text(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        string text => text,
        decimal or double or long => ((IFormattable)value).ToString(value is decimal ? "0.############" : null, CultureInfo.InvariantCulture),
        IEnumerable<object?> list => $"[{string.Join(',', list.Select(Json))}]",
        IDictionary<string, object?> fields => $"{{{string.Join(',', fields.Select(field => $"{JsonConvert.ToString(field.Key)}:{Json(field.Value)}"))}}}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    static string Json(object? value) => value is string or DateOnly or DateTime or DateTimeOffset ? JsonConvert.ToString(Text(value)) : Text(value);
}
