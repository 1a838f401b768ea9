using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A list property of a resource's arguments; items and whole lists may be outputs.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed partial class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>, IInputSequence
{
    readonly List<Part> _parts;

    /// <summary>A list without items.</summary>
    public InputList() => _parts = [];

    InputList(IEnumerable<Part> parts) => _parts = [.. parts];

    InputList(Input<ImmutableArray<T>> whole) => _parts = [new(null, whole)];

    int IInputSequence.PartCount => _parts.Count;

    (IInput Input, bool IsList) IInputSequence.GetPart(int index) =>
        _parts[index].Item is { } item ? (item, false) : (_parts[index].List!, true);

    /// <summary>A list that is one input stands for that input, with its bits as they are.</summary>
    internal override object? Content => _parts is [{ List: { } whole }] ? whole : this;

    internal override Output<ImmutableArray<T>> AsOutput()
    {
        if (_parts is [{ List: { } whole }])
        {
            return whole.AsOutput();
        }

        var parts = _parts.ToArray();
        return Output.Combine(Array.ConvertAll(parts, part => part.ToOutput()), values =>
        {
            var items = ImmutableArray.CreateBuilder<T>(values.Length);
            for (var i = 0; i < values.Length; i++)
            {
                if (parts[i].Item is not null)
                {
                    items.Add((T)values[i]!);
                }
                else if ((ImmutableArray<T>)values[i]! is { IsDefault: false } list)
                {
                    items.AddRange(list);
                }
            }

            return items.ToImmutable();
        });
    }

    /// <summary>Appends items.</summary>
    public void Add(params Input<T>[] inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        foreach (var input in inputs)
        {
            _parts.Add(new(input ?? new Input<T>(default(T)), null));
        }
    }

    /// <summary>Appends the items of another list.</summary>
    public void Add(InputList<T> inputs) => AddRange(inputs);

    /// <summary>Appends the items of another list.</summary>
    public void AddRange(InputList<T> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        _parts.AddRange([.. inputs._parts]);
    }

    /// <summary>A new list: these items, then those of <paramref name="other"/>.</summary>
    public InputList<T> Concat(InputList<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(_parts.Concat(other._parts));
    }

    internal InputList<T> Clone() => new(_parts);

    internal bool IsEmpty => _parts.Count == 0;

    /// <summary>Not supported: the items are not known yet. Here only for collection initialisers.</summary>
    /// <exception cref="NotSupportedException">Always; use <c>await foreach</c>.</exception>
    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("InputList<T> cannot be enumerated synchronously. Use await foreach, or ToOutput().Apply.");

    /// <summary>Enumerates the items, waiting for those lists that are not known yet.</summary>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var part in _parts.ToArray())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (part.Item is { } item)
            {
                yield return item;
                continue;
            }

            var data = await part.List!.AsOutput().Data.ConfigureAwait(false);
            if (data.Value.IsDefault)
            {
                continue;
            }

            foreach (var value in data.Value)
            {
                yield return new Output<T>(data.With(value));
            }
        }
    }

    readonly record struct Part(Input<T>? Item, Input<ImmutableArray<T>>? List)
    {
        public IOutput ToOutput() => Item?.AsOutput() ?? (IOutput)List!.AsOutput();
    }
}
