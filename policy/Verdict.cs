namespace SecurityPlatform.Policy;

/// <summary>What a rule says about a resource.</summary>
public enum Verdict
{
    /// <summary>The rule found nothing that it is about.</summary>
    NotApplicable,

    /// <summary>The rule holds.</summary>
    Pass,

    /// <summary>A value that decides is known only after an update. Never a failure.</summary>
    Undetermined,

    /// <summary>The rule is broken, whatever the unknown values turn out to be.</summary>
    Fail,
}
