using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map property of a resource's arguments; values and whole maps may be outputs.</summary>
/// <typeparam name="TValue">The type of the values.</typeparam>
public sealed partial class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>, IInputEntries
{
    readonly List<Part> _parts;

    /// <summary>A map without entries.</summary>
    public InputMap() => _parts = [];

    InputMap(IEnumerable<Part> parts) => _parts = [.. parts];

    InputMap(Input<ImmutableDictionary<string, TValue>> whole) => _parts = [new(null, null, whole)];

    int IInputEntries.PartCount => _parts.Count;

    (string? Key, IInput Input, bool Overrides) IInputEntries.GetPart(int index)
    {
        var part = _parts[index];
        return (part.Key, part.Value ?? (IInput)part.Map!, part.Overrides);
    }

    /// <summary>A map that is one input stands for that input, with its bits as they are.</summary>
    internal override object? Content => _parts is [{ Map: { } whole }] ? whole : this;

    internal override Output<ImmutableDictionary<string, TValue>> AsOutput()
    {
        if (_parts is [{ Map: { } whole }])
        {
            return whole.AsOutput();
        }

        var parts = _parts.ToArray();
        return Output.Combine(Array.ConvertAll(parts, part => part.ToOutput()), values =>
        {
            var entries = ImmutableDictionary.CreateBuilder<string, TValue>();
            for (var i = 0; i < values.Length; i++)
            {
                parts[i].AddTo(entries, values[i]);
            }

            return entries.ToImmutable();
        });
    }

    /// <summary>Adds an entry; another value for a key that is there fails the program.</summary>
    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    /// <summary>Adds an entry; another value for a key that is there fails the program.</summary>
    public void Add(string key, Input<TValue> value)
    {
        ArgumentNullException.ThrowIfNull(key);
        _parts.Add(new(key, value ?? new Input<TValue>(default(TValue)), null));
    }

    /// <summary>Adds the entries of another map; another value for a key that is there fails the program.</summary>
    public void Add(InputMap<TValue> values) => AddRange(values);

    /// <summary>Adds the entries of another map; another value for a key that is there fails the program.</summary>
    public void AddRange(InputMap<TValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _parts.AddRange([.. values._parts]);
    }

    /// <summary>A new map with the entries of both; those of <paramref name="second"/> win.</summary>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return new(first._parts.Concat(second._parts.Select(part => part with { Overrides = true })));
    }

    /// <summary>Not supported: the entries are not known yet. Here only for collection initialisers.</summary>
    /// <exception cref="NotSupportedException">Always; use <c>await foreach</c>.</exception>
    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("InputMap<T> cannot be enumerated synchronously. Use await foreach, or ToOutput().Apply.");

    /// <summary>Enumerates the entries as soon as all are known.</summary>
    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await AsOutput().Data.ConfigureAwait(false);
        foreach (var entry in data.Value ?? [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new Output<KeyValuePair<string, TValue>>(data.With(entry));
        }
    }

    readonly record struct Part(
        string? Key, Input<TValue>? Value, Input<ImmutableDictionary<string, TValue>>? Map, bool Overrides = false)
    {
        public IOutput ToOutput() => Value?.AsOutput() ?? (IOutput)Map!.AsOutput();

        public void AddTo(ImmutableDictionary<string, TValue>.Builder entries, object? value)
        {
            if (Key is not null)
            {
                Add(entries, Key, (TValue)value!);
                return;
            }

            foreach (var (key, item) in (ImmutableDictionary<string, TValue>?)value ?? [])
            {
                Add(entries, key, item);
            }
        }

        void Add(ImmutableDictionary<string, TValue>.Builder entries, string key, TValue value)
        {
            if (Overrides)
            {
                entries[key] = value;
            }
            else
            {
                entries.Add(key, value);
            }
        }
    }
}
