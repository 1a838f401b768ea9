namespace Pulumi;

/// <summary>A class whose members marked with <see cref="InputAttribute"/> are sent to the engine.</summary>
public abstract class InputArgs
{
    /// <summary>For derived classes.</summary>
    protected InputArgs()
    {
    }
}
