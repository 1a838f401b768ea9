using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>All that the parts of one operation share. Thread-safe.</summary>
sealed class Deployment
{
    readonly ConcurrentDictionary<string, LiveResource> _live = new(StringComparer.Ordinal);
    int _failed;

    public Deployment(DeploymentOptions options)
    {
        Options = options;
        Old = new(options.Snapshot);
        Log = new(options.Observer);
        Providers = new(this);
        Hooks = new(this);
        Now = options.Time.GetUtcNow();
    }

    public DeploymentOptions Options { get; }

    public StackSpec Stack => Options.Stack;

    public bool Preview => Options.Preview;

    public Journal Journal => Options.Journal;

    public OldResources Old { get; }

    public StepLog Log { get; }

    public ProviderRegistry Providers { get; }

    public ResourceHooks Hooks { get; }

    /// <summary>The time of the operation: one for all its resources, so that equal runs give equal states.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>URN of the stack resource once it is registered, or "".</summary>
    public string StackUrn { get; set; } = "";

    /// <summary>Whether anything went wrong so far.</summary>
    public bool Failed => Volatile.Read(ref _failed) != 0;

    /// <summary>Everything registered so far.</summary>
    public ICollection<LiveResource> Live => _live.Values;

    public LiveResource? Find(string urn) => _live.TryGetValue(urn, out var live) ? live : null;

    /// <summary>Adds a resource; null when its URN is taken.</summary>
    public LiveResource? Add(string urn)
    {
        var live = new LiveResource(urn);
        return _live.TryAdd(urn, live) ? live : null;
    }

    /// <summary>Marks the operation failed: no new step begins.</summary>
    public void Stop() => Volatile.Write(ref _failed, 1);

    /// <summary>Tells the user what is wrong with a resource and marks the operation failed.</summary>
    public StepFailedException Fail(string urn, string message)
    {
        Log.Add(new Diagnostic(LogSeverity.Error, message, urn));
        Stop();
        return new();
    }

    /// <summary>Refuses to go on after a failure, with the status that the official engine gives.</summary>
    public void ThrowIfStopped()
    {
        if (Failed)
        {
            throw Unavailable();
        }
    }

    /// <summary>What a blocked call ends with after a failure elsewhere.</summary>
    public static RpcException Unavailable() =>
        new(StatusCode.Unavailable, "resource monitor shut down while waiting on step's done channel");

    /// <summary>A UUID that belongs to a resource and to this operation.</summary>
    public string Token(string urn)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{Options.Seed}\n{urn}"), hash);
        return new Guid(hash[..16]).ToString();
    }

    public void Probe(string point) => Options.Probe?.Invoke(point);
}
