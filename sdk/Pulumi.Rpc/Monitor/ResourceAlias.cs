namespace Pulumi.Rpc;

/// <summary>A former identity of a resource: either a whole URN, or the parts that differ from today's.</summary>
/// <remarks>A part that is "" means "as it is now".</remarks>
public sealed record ResourceAlias
{
    /// <summary>The whole former URN; "" when the parts are used.</summary>
    public string Urn { get; init; } = "";

    /// <summary>The former logical name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The former type.</summary>
    public string Type { get; init; } = "";

    /// <summary>The former stack.</summary>
    public string Stack { get; init; } = "";

    /// <summary>The former project.</summary>
    public string Project { get; init; } = "";

    /// <summary>The former parent's URN.</summary>
    public string ParentUrn { get; init; } = "";

    /// <summary>True when the resource had no parent (was a child of the stack).</summary>
    public bool NoParent { get; init; }
}
