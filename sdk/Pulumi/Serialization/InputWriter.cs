using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Rpc;

namespace Pulumi.Serialization;

/// <summary>Turns inputs into property values, and notes the resources that they came from.</summary>
/// <remarks>
/// Works without waiting. What is not resolved yet goes to <see cref="Pending"/>: the caller waits for that and writes
/// again. Mostly nothing is pending, and then writing needs no task at all.
/// </remarks>
sealed partial class InputWriter(WriterOptions options)
{
    // Mostly one value has been met, which has its set already.
    ResourceSet _met = ResourceSet.Empty;
    HashSet<Resource>? _all;

    /// <summary>What must complete before writing again; empty when the result is good.</summary>
    public List<Task> Pending { get; } = [];

    /// <summary>Waits for everything that was pending when it was written.</summary>
    public async Task WhenReady()
    {
        foreach (var task in Pending)
        {
            await task.ConfigureAwait(false);
        }
    }

    /// <summary>The resources met since the last call.</summary>
    public ResourceSet TakeResources()
    {
        var taken = _all is null ? _met : ResourceSet.Of(_all);
        (_met, _all) = (ResourceSet.Empty, null);
        return taken;
    }

    /// <summary>The URNs of <see cref="TakeResources"/>.</summary>
    public ImmutableArray<string> TakeUrns() => UrnsOf(TakeResources());

    /// <summary>Converts a value.</summary>
    /// <exception cref="ArgumentException">Its type cannot be an input.</exception>
    public PropertyValue Write(object? value) => value switch
    {
        null => PropertyValue.Null,
        IInput input => WriteInput(input),
        IOutput output => WriteOutput(output),
        string text => text,
        bool truth => truth,
        int number => (double)number,
        double number => number,
        InputArgs args => WriteArgs(args),
        Resource resource => WriteResource(resource),
        AssetOrArchive asset => asset.ToValue(),
        Enum constant => (double)Convert.ToInt32(constant, System.Globalization.CultureInfo.InvariantCulture),
        IUnion union => Write(union.Boxed),
        JsonElement json => JsonText.Parse(json),
        IDictionary map => WriteMap(map),
        IList list => WriteList(list),
        Task => throw new ArgumentException(
            $"{value.GetType()} is not a supported argument type. Wrap the task with Output.Create."),
        _ => WriteStructured(value),
    };

    PropertyValue WriteInput(IInput input) => input.Content switch
    {
        IInputSequence sequence => WriteSequence(sequence),
        IInputEntries entries => WriteEntries(entries),
        var content => Write(content),
    };

    PropertyValue WriteOutput(IOutput output)
    {
        if (!output.Completion.IsCompletedSuccessfully)
        {
            Pending.Add(output.Completion);
            return PropertyValue.Null;
        }

        var data = output.Read();
        Note(data.Resources);
        var value = data.IsKnown ? Write(data.Value) : null;
        if (!options.KeepOutputValues)
        {
            return value is null ? PropertyValue.Unknown : data.IsSecret ? new SecretValue(value) : value;
        }

        var isPlain = value is not null && !data.IsSecret && data.Resources.IsEmpty;
        return isPlain ? value! : new OutputValue(value, data.IsSecret, UrnsOf(data.Resources));
    }

    PropertyValue WriteResource(Resource resource)
    {
        if (!options.KeepOutputValues)
        {
            Note(resource.AsSet);
        }

        if (!resource.State.IsCompletedSuccessfully)
        {
            Pending.Add(resource.State);
            return PropertyValue.Null;
        }

        var state = resource.State.Result;
        if (options.KeepResources)
        {
            return new ResourceReferenceValue(state.Urn, resource.IsCustom ? state.Id : null);
        }

        return !resource.IsCustom ? state.Urn : state.Id.Length > 0 ? state.Id : PropertyValue.Unknown;
    }

    void Note(ResourceSet resources)
    {
        if (_met.IsEmpty)
        {
            _met = resources;
            return;
        }

        if (resources.IsEmpty || ReferenceEquals(_met, resources))
        {
            return;
        }

        _all ??= [.. _met.Items];
        foreach (var resource in resources.Items)
        {
            _all.Add(resource);
        }
    }

    ImmutableArray<string> UrnsOf(ResourceSet resources)
    {
        var urns = new DependencyUrns(Pending);
        foreach (var resource in resources.Items)
        {
            urns.Add(resource);
        }

        return urns.ToSorted();
    }
}
