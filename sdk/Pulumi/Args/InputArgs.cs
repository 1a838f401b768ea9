using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A class whose members marked with <see cref="InputAttribute"/> are sent to the engine.</summary>
public abstract class InputArgs
{
    /// <summary>For derived classes.</summary>
    protected InputArgs()
    {
    }

    /// <summary>The inputs that the class declares, where it says so by itself; null where reflection has to find them.</summary>
    internal virtual ArgsShape? ArgsMembers => null;

    /// <summary>The value of the member with this index in <see cref="ArgsMembers"/>.</summary>
    internal virtual object? ReadMember(int index) => throw new NotSupportedException($"{GetType()}: expected a class that declares its members, got another.");
}
