using System.Collections.Concurrent;
using System.Globalization;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Providers;

namespace SecurityPlatform.Tests.Engine;

/// <summary>What the providers of the package <c>test</c> manage, and everything they were asked.</summary>
sealed class TestCloud : IProviderSource
{
    readonly string? _file;
    int _ids;

    public TestCloud()
    {
    }

    /// <summary>A cloud that outlives the process: a line for everything made and deleted.</summary>
    public TestCloud(string file)
    {
        _file = file;
        foreach (var line in File.Exists(file) ? File.ReadAllLines(file) : [])
        {
            var words = line.Split(' ');
            if (words[0] == "made")
            {
                (Tokens[words[1]], Resources[words[2]]) = (words[2], (words[3], PropertyMap.Empty));
                _ids++;
            }
            else
            {
                Resources.TryRemove(words[1], out _);
            }
        }
    }

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
        Write($"made {token} {id} {type}");
        return Tokens[token] = id;
    }

    public void Delete(string id)
    {
        Resources.TryRemove(id, out _);
        Write($"deleted {id}");
    }

    void Write(string line)
    {
        if (_file is not null)
        {
            File.AppendAllText(_file, line + "\n");
        }
    }
}
