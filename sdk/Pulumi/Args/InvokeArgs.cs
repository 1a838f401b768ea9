namespace Pulumi;

/// <summary>The arguments of a provider function.</summary>
public abstract class InvokeArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly InvokeArgs Empty = new None();

    /// <summary>For derived classes.</summary>
    protected InvokeArgs()
    {
    }

    sealed class None : InvokeArgs;
}
