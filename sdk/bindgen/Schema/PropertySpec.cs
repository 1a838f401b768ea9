using System.Collections.Immutable;

namespace Bindgen.Schema;

/// <summary>One property of a resource, a function or a nested object.</summary>
sealed record PropertySpec(TypeRef Type)
{
    /// <summary>Inputs: must be given. Outputs: always there.</summary>
    public bool Required { get; init; }

    /// <summary>The value is encrypted in state.</summary>
    public bool Secret { get; init; }

    /// <summary>The value when none is given: a string, a bool, a double, or null when there is none.</summary>
    public object? Default { get; init; }

    /// <summary>Environment variables that give the value when the program does not.</summary>
    public ImmutableArray<string> Environment { get; init; } = [];

    /// <summary>Why not to use it any more.</summary>
    public string? Deprecated { get; init; }

    /// <summary>Left out of the C# classes by trim.json; the simulated cloud takes any value.</summary>
    public bool Trimmed { get; init; }
}
