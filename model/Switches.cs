namespace SecurityPlatform.Model;

/// <summary>Which parts of the platform are on.</summary>
public sealed record Switches
{
    /// <summary>Whether GuardDuty watches every account.</summary>
    /// <value>The default is yes.</value>
    public bool GuardDuty { get; init; } = true;

    /// <summary>Whether Security Hub checks every account.</summary>
    /// <value>The default is yes.</value>
    public bool SecurityHub { get; init; } = true;

    /// <summary>Whether AWS Config records every account.</summary>
    /// <value>The default is yes.</value>
    public bool ConfigRecorder { get; init; } = true;

    /// <summary>Whether AWS Config evaluates the platform's conformance pack.</summary>
    /// <value>The default is yes.</value>
    public bool ConformancePack { get; init; } = true;

    /// <summary>Whether IAM Access Analyzer reports what is shared with strangers.</summary>
    /// <value>The default is yes.</value>
    public bool AccessAnalyzer { get; init; } = true;

    /// <summary>Whether IAM Access Analyzer reports what nobody uses.</summary>
    /// <value>The default is no.</value>
    public bool UnusedAccess { get; init; }

    /// <summary>Whether Macie watches the buckets.</summary>
    /// <value>The default is yes.</value>
    public bool Macie { get; init; } = true;

    /// <summary>Whether Inspector looks for vulnerable software.</summary>
    /// <value>The default is yes.</value>
    public bool Inspector { get; init; } = true;

    /// <summary>Whether Detective keeps a graph for investigations.</summary>
    /// <value>The default is no.</value>
    public bool Detective { get; init; }

    /// <summary>Whether Security Lake keeps a copy of the logs.</summary>
    /// <value>The default is no.</value>
    public bool SecurityLake { get; init; }

    /// <summary>Whether the trail also feeds the CIS alarms.</summary>
    /// <value>The default is yes.</value>
    public bool CisAlarms { get; init; } = true;

    /// <summary>Whether the trail looks for calls and errors that are unusually many.</summary>
    /// <value>The default is no.</value>
    public bool TrailInsights { get; init; }

    /// <summary>Whether Service control policies protect the platform.</summary>
    /// <value>The default is no.</value>
    public bool Guardrails { get; init; }

    /// <summary>Whether the stack makes the account's roles.</summary>
    /// <value>The default is no.</value>
    public bool AccountRoles { get; init; }

    /// <summary>Whether the account's password policy is that of the CIS benchmark.</summary>
    /// <value>The default is yes.</value>
    public bool PasswordPolicy { get; init; } = true;

    /// <summary>Every switch, in the order of Pulumi.yaml.</summary>
    public static IReadOnlyList<Switch> All { get; } =
    [
        new(SwitchKeys.GuardDuty, static on => on.GuardDuty),
        new(SwitchKeys.SecurityHub, static on => on.SecurityHub),
        new(SwitchKeys.ConfigRecorder, static on => on.ConfigRecorder),
        new(SwitchKeys.ConformancePack, static on => on.ConformancePack),
        new(SwitchKeys.AccessAnalyzer, static on => on.AccessAnalyzer),
        new(SwitchKeys.UnusedAccess, static on => on.UnusedAccess),
        new(SwitchKeys.Macie, static on => on.Macie),
        new(SwitchKeys.Inspector, static on => on.Inspector),
        new(SwitchKeys.Detective, static on => on.Detective),
        new(SwitchKeys.SecurityLake, static on => on.SecurityLake),
        new(SwitchKeys.CisAlarms, static on => on.CisAlarms),
        new(SwitchKeys.TrailInsights, static on => on.TrailInsights),
        new(SwitchKeys.Guardrails, static on => on.Guardrails),
        new(SwitchKeys.AccountRoles, static on => on.AccountRoles),
        new(SwitchKeys.PasswordPolicy, static on => on.PasswordPolicy),
    ];
}
