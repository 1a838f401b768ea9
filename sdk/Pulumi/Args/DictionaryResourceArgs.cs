using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Arguments given as a dictionary instead of a class.</summary>
/// <param name="dictionary">Wire names to values.</param>
public sealed class DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary) : ResourceArgs, IDictionaryArgs
{
    ImmutableDictionary<string, object?> IDictionaryArgs.Members { get; } = dictionary;
}
