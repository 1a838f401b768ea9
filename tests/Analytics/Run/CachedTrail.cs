using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Analytics.Run;

/// <summary>CloudTrail files of a test, asked through a cache.</summary>
public abstract class CachedTrail : IDisposable
{
    private protected LogFiles Logs { get; } = new();

    protected string Index => Directory.GetFiles(Logs.Cache, "index", SearchOption.AllDirectories).Single();

    public void Dispose()
    {
        Logs.Dispose();
        GC.SuppressFinalize(this);
    }

    protected string Write(string name, params string[] ids) => Logs.Write(
        LogSources.CloudTrail, $"{{\"Records\":[{string.Join(',', ids.Select(id => $"{{\"eventID\":\"{id}\"}}"))}]}}", name);

    protected QueryResult Result() => Logs.Ask(LogSources.CloudTrail, "eventid", "ORDER BY 1", cached: true);

    protected string Ask() => Text(Result());

    protected static string Text(QueryResult result) => string.Join(' ', result.Rows.Select(row => (string?)row[0]).Order(StringComparer.Ordinal));

    protected string Segment() => Segments().Single();

    protected string[] Segments() => Directory.GetFiles(Logs.Cache, "*.parquet", SearchOption.AllDirectories);
}
