namespace SecurityPlatform.Engine.State;

/// <summary>Where stacks keep their state.</summary>
public interface IStateStore
{
    /// <summary>The state of a stack, with everything that an interrupted run recorded; null when it was never deployed.</summary>
    /// <exception cref="StateException">The state cannot be read.</exception>
    Snapshot? Read(string stack, string encryptionSalt);

    /// <summary>Takes the stack for a change; nobody else can until the session is disposed.</summary>
    /// <exception cref="StateException">Somebody else has it, or the state cannot be read.</exception>
    IStateSession Open(string stack, string encryptionSalt);
}
