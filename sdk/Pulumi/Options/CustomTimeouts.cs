namespace Pulumi;

/// <summary>How long operations on a resource may take; null means the provider's default.</summary>
public sealed class CustomTimeouts
{
    /// <summary>Timeouts with nothing set.</summary>
    public CustomTimeouts()
    {
    }

    /// <summary>For creating.</summary>
    public TimeSpan? Create { get; set; }

    /// <summary>For updating.</summary>
    public TimeSpan? Update { get; set; }

    /// <summary>For deleting.</summary>
    public TimeSpan? Delete { get; set; }
}
