namespace Pulumi;

/// <summary>An output of another stack: in exactly one of two places when it exists, in none when not.</summary>
public sealed class StackReferenceOutputDetails
{
    /// <summary>An output that does not exist.</summary>
    public StackReferenceOutputDetails()
    {
    }

    /// <summary>The value, when it is not secret.</summary>
    public object? Value { get; set; }

    /// <summary>The value, when it is secret.</summary>
    public object? SecretValue { get; set; }
}
