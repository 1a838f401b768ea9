namespace Pulumi;

/// <summary>A mistake of the program that is told to the user as a message, without a stack trace.</summary>
public class RunException : Exception
{
    /// <summary>A mistake with this message.</summary>
    public RunException(string message)
        : base(message)
    {
    }

    /// <summary>A mistake with this message and its cause.</summary>
    public RunException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The mistake of declaring outputs of a stack that are no <see cref="Output{T}"/>.</summary>
    public static RunException OutputsHaveIncorrectType(IEnumerable<string> outputAttributeNames) =>
        new($"Output(s) '{string.Join("', '", outputAttributeNames)}' have incorrect type: [Output] properties must be of type Output<T>.");

    internal static RunException OutputsHaveNoValue(IEnumerable<string> names) =>
        new($"Output(s) '{string.Join("', '", names)}' have no value assigned. [Output] properties of a Stack must be assigned in its constructor.");
}
