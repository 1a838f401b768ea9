namespace SecurityPlatform.Policy;

/// <summary>How bad it is to break a rule, in Pulumi's four words.</summary>
public enum Severity
{
    /// <summary>Untidy: it costs money or time.</summary>
    Low,

    /// <summary>A control is weaker than it should be.</summary>
    Medium,

    /// <summary>A control is missing.</summary>
    High,

    /// <summary>Evidence can be lost, or the account can be taken over.</summary>
    Critical,
}
