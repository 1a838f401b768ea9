using Pulumi.Rpc;

namespace SecurityPlatform.Tests.Sdk;

/// <summary>An engine log that remembers its entries.</summary>
sealed class FakeLog : IEngineLog
{
    public List<LogEntry> Entries { get; } = [];

    public Func<LogEntry, Task> OnLog { get; set; } = _ => Task.CompletedTask;

    public List<string> VersionRanges { get; } = [];

    public async Task LogAsync(LogEntry entry, CancellationToken cancellationToken = default)
    {
        await OnLog(entry);
        lock (Entries)
        {
            Entries.Add(entry);
        }
    }

    public Task RequirePulumiVersionAsync(string range, CancellationToken cancellationToken = default)
    {
        VersionRanges.Add(range);
        return Task.CompletedTask;
    }
}
