namespace SecurityPlatform.Engine.Deploy;

/// <summary>The outputs of other stacks, for stack references.</summary>
public interface IStackOutputs
{
    /// <summary>The state of a stack, or null when it was never deployed.</summary>
    ValueTask<State.Snapshot?> FindAsync(string organization, string project, string stack);
}
