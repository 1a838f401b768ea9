using System.Collections.Immutable;

namespace Pulumi;

public static partial class Output
{
    /// <summary>One output of many values, in order; unknown when one of them is.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All((IEnumerable<Input<T>>)inputs);

    /// <summary>One output of many values, in order; unknown when one of them is.</summary>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) =>
        All(inputs.Select(input => input.ToOutput()));

    /// <summary>One output of many values, in order; unknown when one of them is.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All((IEnumerable<Output<T>>)outputs);

    /// <summary>One output of many values, in order; unknown when one of them is.</summary>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs)
    {
        var parts = outputs.Select(output => output.Data).ToArray();
        return parts.All(part => part.IsCompletedSuccessfully)
            ? new(Gather(parts))
            : new(GatherLater(parts));
    }

    static async Task<OutputData<ImmutableArray<T>>> GatherLater<T>(Task<OutputData<T>>[] parts)
    {
        await Task.WhenAll(parts).ConfigureAwait(false);
        return Gather(parts);
    }

    static OutputData<ImmutableArray<T>> Gather<T>(Task<OutputData<T>>[] parts)
    {
        var values = ImmutableArray.CreateBuilder<T>(parts.Length);
        var (isKnown, isSecret) = (true, false);
        var resources = new HashSet<Resource>();
        foreach (var part in parts)
        {
            var data = part.Result;
            values.Add(data.Value!);
            isKnown &= data.IsKnown;
            isSecret |= data.IsSecret;
            foreach (var resource in data.Resources.Items)
            {
                resources.Add(resource);
            }
        }

        return new(isKnown ? values.MoveToImmutable() : default, isKnown, isSecret, ResourceSet.Of(resources));
    }

    /// <summary>One output of parts whose types differ; <paramref name="build"/> runs only when all are known.</summary>
    internal static Output<T> Combine<T>(IOutput[] parts, Func<object?[], T> build)
    {
        foreach (var part in parts)
        {
            if (!part.Completion.IsCompletedSuccessfully)
            {
                return new(Later());
            }
        }

        return new(Now());

        async Task<OutputData<T>> Later()
        {
            await Task.WhenAll(parts.Select(part => part.Completion)).ConfigureAwait(false);
            return Now();
        }

        OutputData<T> Now()
        {
            var bits = OutputData<object?>.Plain(null);
            var values = new object?[parts.Length];
            for (var i = 0; i < parts.Length; i++)
            {
                var data = parts[i].Read();
                values[i] = data.Value;
                bits = bits.Join(data);
            }

            return bits.IsKnown ? bits.With(build(values)) : bits.AsUnknown<T>();
        }
    }
}
