using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The outputs of another stack.</summary>
public class StackReference : CustomResource
{
    /// <summary>Reads the outputs of a stack.</summary>
    /// <param name="name">The logical name.</param>
    /// <param name="args">Names the stack; null means <paramref name="name"/>.</param>
    /// <param name="options">How it is managed.</param>
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new() { Id = args?.Name ?? name }))
    {
    }

    /// <summary>The stack.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>All outputs of the stack.</summary>
    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    /// <summary>The names of those outputs that hold secrets.</summary>
    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>An output of the stack; null when there is none of that name.</summary>
    public Output<object?> GetOutput(Input<string> name) => Find(name, static (_, _) => null);

    /// <summary>An output of the stack.</summary>
    /// <exception cref="KeyNotFoundException">Faults the output when there is none of that name.</exception>
    public Output<object> RequireOutput(Input<string> name) => Find(name, static (output, stack) =>
        throw new KeyNotFoundException($"Required output '{output}' does not exist on stack '{stack}'."))!;

    /// <summary>An output of the stack, for use outside of outputs.</summary>
    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).Data.ConfigureAwait(false);
        if (!data.IsKnown)
        {
            return new();
        }

        return data.IsSecret ? new() { SecretValue = data.Value } : new() { Value = data.Value };
    }

    /// <summary>An output of the stack, for use outside of outputs; null when there is none of that name.</summary>
    /// <exception cref="InvalidOperationException">The output is secret.</exception>
    public Task<object?> GetValueAsync(Input<string> name) => GetPlain(name, GetOutput(name));

    /// <summary>An output of the stack, for use outside of outputs.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    /// <exception cref="InvalidOperationException">The output is secret.</exception>
    public async Task<object> RequireValueAsync(Input<string> name) =>
        (await GetPlain(name, RequireOutput(name)!).ConfigureAwait(false))!;

    static async Task<object?> GetPlain(Input<string> name, Output<object?> output)
    {
        var data = await output.Data.ConfigureAwait(false);
        if (data.IsSecret)
        {
            var nameData = await name.ToOutput().Data.ConfigureAwait(false);
            throw new InvalidOperationException(
                $"Cannot call 'GetValueAsync' or 'RequireValueAsync' if the referenced stack output is a secret: '{nameData.Value}'. "
                + "Use 'GetOutput' or 'RequireOutput' instead.");
        }

        return data.IsKnown ? data.Value : null;
    }

    /// <summary>The output holds a secret only when the stack says so, not because another output does.</summary>
    Output<object?> Find(Input<string> name, Func<string, string, object?> missing)
    {
        return new(Read());

        async Task<OutputData<object?>> Read()
        {
            var wanted = await name.ToOutput().Data.ConfigureAwait(false);
            var stack = await Name.Data.ConfigureAwait(false);
            var outputs = await Outputs.Data.ConfigureAwait(false);
            var secrets = await SecretOutputNames.Data.ConfigureAwait(false);
            var isKnown = wanted.IsKnown && outputs.IsKnown;
            var isListed = secrets is { IsKnown: true, Value.IsDefault: false };
            var isSecret = wanted.IsSecret
                || (isListed && wanted.IsKnown ? secrets.Value.Contains(wanted.Value!) : outputs.IsSecret);
            var resources = wanted.Resources.Union(outputs.Resources);
            if (!isKnown)
            {
                return new(null, false, isSecret, resources);
            }

            var value = outputs.Value is { } all && all.TryGetValue(wanted.Value!, out var found)
                ? found
                : missing(wanted.Value!, stack.Value ?? "");
            return new(value, true, isSecret, resources);
        }
    }
}
