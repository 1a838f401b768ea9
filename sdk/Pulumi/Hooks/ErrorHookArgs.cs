using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an <see cref="ErrorHookCallback"/> is given.</summary>
/// <param name="urn">The URN of the resource.</param>
/// <param name="id">Its id, or "".</param>
/// <param name="name">Its name.</param>
/// <param name="type">Its type token.</param>
/// <param name="newInputs">The inputs that were to be.</param>
/// <param name="oldInputs">The inputs before the operation.</param>
/// <param name="oldOutputs">The outputs before the operation.</param>
/// <param name="failedOperation">create, update or delete.</param>
/// <param name="errors">What went wrong, latest try first.</param>
public class ErrorHookArgs(
    string urn,
    string id,
    string name,
    string type,
    ImmutableDictionary<string, object?>? newInputs = null,
    ImmutableDictionary<string, object?>? oldInputs = null,
    ImmutableDictionary<string, object?>? oldOutputs = null,
    string failedOperation = "",
    IReadOnlyList<string>? errors = null)
{
    /// <summary>The URN of the resource.</summary>
    public string Urn { get; } = urn;

    /// <summary>Its id, or "".</summary>
    public string Id { get; } = id;

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its type token.</summary>
    public string Type { get; } = type;

    /// <summary>The inputs that were to be.</summary>
    public ImmutableDictionary<string, object?>? NewInputs { get; } = newInputs;

    /// <summary>The inputs before the operation.</summary>
    public ImmutableDictionary<string, object?>? OldInputs { get; } = oldInputs;

    /// <summary>The outputs before the operation.</summary>
    public ImmutableDictionary<string, object?>? OldOutputs { get; } = oldOutputs;

    /// <summary>create, update or delete.</summary>
    public string FailedOperation { get; } = failedOperation;

    /// <summary>What went wrong, latest try first.</summary>
    public IReadOnlyList<string> Errors { get; } = errors ?? [];
}
