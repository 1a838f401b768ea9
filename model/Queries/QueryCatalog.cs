using System.Text;

namespace SecurityPlatform.Model.Queries;

/// <summary>Every query of queries/. Adding one is adding a file: the build embeds it here.</summary>
public static class QueryCatalog
{
    const string Prefix = "queries/";
    const string Suffix = ".sql";

    static readonly Lazy<IReadOnlyList<Query>> s_all = new(Read);

    /// <summary>All queries, by id.</summary>
    /// <exception cref="PlatformConfigException">A header is wrong; every problem of every file is named.</exception>
    public static IReadOnlyList<Query> All => s_all.Value;

    /// <summary>The query with this id.</summary>
    /// <exception cref="PlatformConfigException">There is none.</exception>
    public static Query Get(string id) => Find(id) ?? throw new PlatformConfigException(
        [$"{id}: expected the id of a query, got none that is known. {(Configuration.Spelling.Nearest(id, All.Select(q => q.Id)) is { } near ? $"Did you mean {near}?" : "sp query list shows them.")}"]);

    /// <summary>The query with this id, or <see langword="null"/>.</summary>
    /// <remarks>Reads that file alone: the others are three quarters of a small question's start.</remarks>
    /// <exception cref="PlatformConfigException">Its header is wrong.</exception>
    public static Query? Find(string id) => typeof(QueryCatalog).Assembly.GetManifestResourceStream($"{Prefix}{id}{Suffix}") is { } file ? Parse(id, file) : null;

    static Query Parse(string id, Stream file)
    {
        using var _ = file;
        var text = new byte[file.Length];
        file.ReadExactly(text);
        return QueryHeader.Parse(id, Encoding.UTF8.GetString(text));
    }

    static List<Query> Read()
    {
        var assembly = typeof(QueryCatalog).Assembly;
        var problems = new List<string>();
        var queries = new List<Query>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            try
            {
                queries.Add(Parse(name[Prefix.Length..^Suffix.Length], assembly.GetManifestResourceStream(name)!));
            }
            catch (PlatformConfigException wrong)
            {
                problems.AddRange(wrong.Problems);
            }
        }

        return problems.Count == 0 ? queries : throw new PlatformConfigException(problems);
    }
}
