namespace SecurityPlatform.Engine.Operations;

/// <summary>What a step does to a resource, in Pulumi's vocabulary.</summary>
public enum StepKind
{
    /// <summary>Nothing.</summary>
    Same,

    /// <summary>Creates it.</summary>
    Create,

    /// <summary>Updates it in place.</summary>
    Update,

    /// <summary>Deletes it.</summary>
    Delete,

    /// <summary>Replaces it: stands for the pair of creation and deletion.</summary>
    Replace,

    /// <summary>Creates the new half of a replacement.</summary>
    CreateReplacement,

    /// <summary>Deletes the old half of a replacement.</summary>
    DeleteReplaced,

    /// <summary>Reads a resource of somebody else.</summary>
    Read,

    /// <summary>Reads a resource in the place of one that was owned or had another id.</summary>
    ReadReplacement,

    /// <summary>Reads an owned resource to compare.</summary>
    Refresh,

    /// <summary>Forgets a resource of somebody else.</summary>
    Discard,

    /// <summary>Forgets the old half of a replaced read.</summary>
    DiscardReplaced,

    /// <summary>Forgets a resource whose replacement is no longer wanted.</summary>
    RemovePendingReplace,

    /// <summary>Adopts an existing resource.</summary>
    Import,

    /// <summary>Adopts an existing resource in the place of one that was owned.</summary>
    ImportReplacement,
}
