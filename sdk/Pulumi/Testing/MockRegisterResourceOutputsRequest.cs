using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>What <see cref="IMocks.RegisterResourceOutputs"/> is given.</summary>
/// <param name="urn">The URN of the component.</param>
/// <param name="outputs">Its outputs.</param>
public class MockRegisterResourceOutputsRequest(string urn, ImmutableDictionary<string, Output<object?>> outputs)
{
    /// <summary>The URN of the component.</summary>
    public readonly string Urn = urn;

    /// <summary>Its outputs.</summary>
    public readonly ImmutableDictionary<string, Output<object?>> Outputs = outputs;
}
