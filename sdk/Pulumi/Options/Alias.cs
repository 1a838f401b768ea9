namespace Pulumi;

/// <summary>A former identity of a resource, so that renaming or moving it does not replace it.</summary>
/// <remarks>What is not set is as it is now. <see cref="Urn"/> excludes all others; of the three about the parent at most one.</remarks>
public sealed class Alias
{
    /// <summary>An alias with nothing set.</summary>
    public Alias()
    {
    }

    /// <summary>The whole former URN.</summary>
    public string? Urn { get; set; }

    /// <summary>The former name.</summary>
    public Input<string>? Name { get; set; }

    /// <summary>The former type token.</summary>
    public Input<string>? Type { get; set; }

    /// <summary>The former stack.</summary>
    public Input<string>? Stack { get; set; }

    /// <summary>The former project.</summary>
    public Input<string>? Project { get; set; }

    /// <summary>The former parent.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The former parent's URN.</summary>
    public Input<string>? ParentUrn { get; set; }

    /// <summary>Whether the resource had no parent.</summary>
    public bool NoParent { get; set; }
}
