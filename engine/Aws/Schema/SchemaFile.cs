using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;

namespace SecurityPlatform.Engine.Aws.Schema;

/// <summary>A schema JSON in memory with an index of its lines; a line is parsed when its entry is needed.</summary>
/// <remarks>The writer (sdk/bindgen) puts one entry on a line: <c>"key": {...},</c> inside <c>"section": {</c>.</remarks>
sealed class SchemaFile
{
    readonly byte[] _text;
    readonly Dictionary<string, int> _resources = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _functions = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _types = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _enums = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, SchemaType> _codes = new(StringComparer.Ordinal);

    public SchemaFile(byte[] text)
    {
        _text = text;
        Index();
    }

    public IEnumerable<string> ResourceTokens => _resources.Keys;

    /// <summary>The schema embedded in this assembly.</summary>
    public static SchemaFile Embedded(string name)
    {
        using var stream = typeof(SchemaFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name}: expected an embedded resource, found none. Embed it in the engine's project file.");
        var text = new byte[stream.Length];
        stream.ReadExactly(text);
        return new(text);
    }

    public ResourceSchema? ReadResource(string token) =>
        _resources.TryGetValue(token, out var line) ? new EntryReader(this, LineAt(line)).Resource(token) : null;

    public FunctionSchema? ReadFunction(string token) =>
        _functions.TryGetValue(token, out var line) ? new EntryReader(this, LineAt(line)).Function(token) : null;

    /// <summary>The input side of a nested object.</summary>
    public ObjectSchema ReadObject(string name) =>
        _types.TryGetValue(name, out var line) ? new EntryReader(this, LineAt(line)).NestedInputs() : ObjectSchema.Empty;

    public ImmutableArray<string> ReadEnum(string name) =>
        _enums.TryGetValue(name, out var line) ? new EntryReader(this, LineAt(line)).EnumValues() : [];

    /// <summary>The type behind a code; equal codes give the same object.</summary>
    public SchemaType Type(string code) => _codes.GetOrAdd(code, static (c, file) => SchemaTypeCode.Parse(c, file), this);

    // The values of the indexes are where the objects start; a dictionary of numbers is compiled ahead in the framework, one of ranges is not.
    ReadOnlySpan<byte> LineAt(int start)
    {
        var rest = _text.AsSpan(start);
        var length = rest.IndexOf((byte)'\n');
        return (length < 0 ? rest : rest[..length]).TrimEnd((byte)',');
    }

    void Index()
    {
        Dictionary<string, int>? section = null;
        for (var start = 0; start < _text.Length;)
        {
            var length = _text.AsSpan(start).IndexOf((byte)'\n');
            var end = length < 0 ? _text.Length : start + length;
            var line = _text.AsSpan(start..end);
            if (line.Length > 2 && line[0] == '"')
            {
                var quote = 1 + line[1..].IndexOf((byte)'"');
                var key = line[1..quote];
                if (line[^1] == '{')
                {
                    section = SectionOf(key);
                }
                else
                {
                    section?.Add(Encoding.UTF8.GetString(key), start + quote + 3);
                }
            }

            start = end + 1;
        }
    }

    Dictionary<string, int>? SectionOf(ReadOnlySpan<byte> name) => name switch
    {
        _ when name.SequenceEqual("resources"u8) => _resources,
        _ when name.SequenceEqual("functions"u8) => _functions,
        _ when name.SequenceEqual("types"u8) => _types,
        _ when name.SequenceEqual("enums"u8) => _enums,
        _ => null,
    };
}
