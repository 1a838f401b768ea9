namespace SecurityPlatform.Policy;

/// <summary>What must hold for the files that a run is judged by, rather than for the plan. No configuration switches them off.</summary>
public static class FileRules
{
    /// <summary>What a stack is made of must be readable.</summary>
    public static PolicyRule ConfigurationIsValid => field ??= new()
    {
        Id = "configuration-is-valid",
        Title = "The configuration of every stack is complete, legal and agrees with the others",
        Severity = Severity.Critical,
        Controls = ["NIST CM-6"],
        Why = "A stack whose file is wrong cannot be planned, so nobody knows what it would leave behind.",
        Fix = "Correct the key that the message names.",
        Check = (_, _) => [],
    };

    /// <summary>An exception without an end is a rule that was abolished.</summary>
    public static PolicyRule WaiversAreCurrent => field ??= new()
    {
        Id = "waivers-are-current",
        Title = "No waiver has ended, and every waiver waives something",
        Severity = Severity.High,
        Controls = ["PCI DSS 12.3.1", "NIST RA-7"],
        Why = "A waiver is a loan: when its day has come, the failure is mended or somebody decides again, in writing.",
        Fix = "Mend what it waived and remove it from policy.yaml, or have its owner set a new day.",
        Check = (_, _) => [],
    };

    /// <summary>The judge must not be changed together with the deed.</summary>
    public static PolicyRule PolicyIsNotWeakened => field ??= new()
    {
        Id = "policy-is-not-weakened",
        Title = "A change does not waive, disable or soften the rule that it breaks",
        Severity = Severity.High,
        Level = EnforcementLevel.Advisory,
        Controls = ["NIST CM-3", "NIST CM-5"],
        Why = "A pull request that edits policy.yaml decides by itself what it is judged by; whoever reviews it has to see that first.",
        Fix = "Keep the rule, or let the owner of the platform approve the change of policy.yaml.",
        Check = (_, _) => [],
    };

    /// <summary>The rules, in the order of the documentation.</summary>
    public static IReadOnlyList<PolicyRule> All => [ConfigurationIsValid, WaiversAreCurrent, PolicyIsNotWeakened];
}
