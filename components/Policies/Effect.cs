namespace SecurityPlatform.Components.Policies;

/// <summary>Whether a <see cref="Statement"/> grants or forbids.</summary>
public enum Effect
{
    /// <summary>Grants, unless another statement forbids.</summary>
    Allow,

    /// <summary>Forbids, whatever else is granted.</summary>
    Deny,
}
