namespace Pulumi.Rpc;

/// <summary>What became of a registration (RegisterResourceResponse).</summary>
public sealed record RegisterResourceResult
{
    /// <summary>The resource's URN.</summary>
    public required string Urn { get; init; }

    /// <summary>The id; "" while it is not known (preview of a create).</summary>
    public string Id { get; init; } = "";

    /// <summary>The outputs; always empty for local components.</summary>
    public PropertyMap Outputs { get; init; } = PropertyMap.Empty;

    /// <summary>Output name to URNs; remote components only.</summary>
    public PropertyDependencies PropertyDependencies { get; init; } = PropertyDependencies.Empty;

    /// <summary>How the step went.</summary>
    public StepResult Result { get; init; }

    /// <summary>True: every output is unknown.</summary>
    public bool Unknown { get; init; }
}
