using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Arguments whose names are not members of a class.</summary>
interface IDictionaryArgs
{
    ImmutableDictionary<string, object?> Members { get; }
}
