using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What a <see cref="ResourceHookCallback"/> is given; inputs and outputs are null where the operation has none.</summary>
/// <param name="urn">The URN of the resource.</param>
/// <param name="id">Its id, or "".</param>
/// <param name="name">Its name.</param>
/// <param name="type">Its type token.</param>
/// <param name="newInputs">The inputs after the operation.</param>
/// <param name="oldInputs">The inputs before the operation.</param>
/// <param name="newOutputs">The outputs after the operation.</param>
/// <param name="oldOutputs">The outputs before the operation.</param>
public class ResourceHookArgs(
    string urn,
    string id,
    string name,
    string type,
    ImmutableDictionary<string, object?>? newInputs = null,
    ImmutableDictionary<string, object?>? oldInputs = null,
    ImmutableDictionary<string, object?>? newOutputs = null,
    ImmutableDictionary<string, object?>? oldOutputs = null)
{
    /// <summary>The URN of the resource.</summary>
    public string Urn { get; } = urn;

    /// <summary>Its id, or "".</summary>
    public string Id { get; } = id;

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its type token.</summary>
    public string Type { get; } = type;

    /// <summary>The inputs after the operation.</summary>
    public ImmutableDictionary<string, object?>? NewInputs { get; } = newInputs;

    /// <summary>The inputs before the operation.</summary>
    public ImmutableDictionary<string, object?>? OldInputs { get; } = oldInputs;

    /// <summary>The outputs after the operation.</summary>
    public ImmutableDictionary<string, object?>? NewOutputs { get; } = newOutputs;

    /// <summary>The outputs before the operation.</summary>
    public ImmutableDictionary<string, object?>? OldOutputs { get; } = oldOutputs;
}
