using System.Collections.Concurrent;
using System.Globalization;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Providers;

namespace SecurityPlatform.Tests.Engine;

/// <summary>What the providers of the package <c>test</c> manage, and everything they were asked.</summary>
sealed class TestCloud : IProviderSource
{
    int _ids;

    public ConcurrentDictionary<string, (string Type, PropertyMap Inputs)> Resources { get; } = new();

    public ConcurrentDictionary<string, string> Tokens { get; } = new();

    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>Throws to refuse a call, for example <c>create logs</c>.</summary>
    public Action<string>? Refuse { get; set; }

    public IEnumerable<string> Names(string verb) =>
        Calls.Where(c => c.StartsWith(verb + " ", StringComparison.Ordinal)).Select(c => c[(verb.Length + 1)..]);

    public IProvider? Load(string package, string version, ProviderScope scope) => package == "test" ? new TestProvider(this) : null;

    public void Called(string verb, string urn)
    {
        var call = $"{verb} {SecurityPlatform.Engine.Deploy.Urn.Name(urn)}";
        Calls.Enqueue(call);
        Refuse?.Invoke(call);
    }

    public string Create(string token, string type, PropertyMap inputs)
    {
        if (Tokens.TryGetValue(token, out var made))
        {
            return made;
        }

        var id = $"id-{Interlocked.Increment(ref _ids).ToString(CultureInfo.InvariantCulture)}";
        Resources[id] = (type, inputs);
        return Tokens[token] = id;
    }
}
