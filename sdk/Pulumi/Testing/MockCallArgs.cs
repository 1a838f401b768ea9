using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>What <see cref="IMocks.CallAsync"/> is given.</summary>
public class MockCallArgs
{
    /// <summary>Arguments with nothing set.</summary>
    public MockCallArgs()
    {
    }

    /// <summary>The token of the function or method.</summary>
    public string? Token { get; set; }

    /// <summary>The arguments: secrets in the clear, without unknowns and nulls.</summary>
    public ImmutableDictionary<string, object> Args { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>The reference of an explicit provider, or "".</summary>
    public string? Provider { get; set; }
}
