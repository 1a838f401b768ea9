using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>What <see cref="IMocks.NewResourceAsync"/> is given.</summary>
public class MockResourceArgs
{
    /// <summary>Arguments with nothing set.</summary>
    public MockResourceArgs()
    {
    }

    /// <summary>The type token.</summary>
    public string? Type { get; set; }

    /// <summary>The logical name.</summary>
    public string? Name { get; set; }

    /// <summary>The inputs: secrets in the clear, without unknowns and nulls.</summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>The reference of an explicit provider, or "".</summary>
    public string? Provider { get; set; }

    /// <summary>The id of a resource that is read or imported, or "".</summary>
    public string? Id { get; set; }
}
