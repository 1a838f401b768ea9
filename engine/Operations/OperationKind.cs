namespace SecurityPlatform.Engine.Operations;

/// <summary>What an operation does with a stack.</summary>
public enum OperationKind
{
    /// <summary>Says what an update would do.</summary>
    Preview,

    /// <summary>Makes the stack what the program says.</summary>
    Update,

    /// <summary>Makes the state what the cloud says.</summary>
    Refresh,

    /// <summary>Deletes everything.</summary>
    Destroy,
}
