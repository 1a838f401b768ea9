namespace SecurityPlatform.Policy;

/// <summary>What a failure of a rule does to the run.</summary>
public enum EnforcementLevel
{
    /// <summary>It is shown.</summary>
    Advisory,

    /// <summary>It fails the run.</summary>
    Mandatory,

    /// <summary>The rule does not run.</summary>
    Disabled,
}
