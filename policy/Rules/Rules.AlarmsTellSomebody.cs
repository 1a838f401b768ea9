namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>An alarm without an action is a light in an empty room.</summary>
    public static PolicyRule AlarmsTellSomebody => field ??= new()
    {
        Id = "alarms-tell-somebody",
        Title = "Alarms are switched on and have somebody to tell",
        Severity = Severity.Medium,
        Controls = ["PCI DSS 10.4.1", "PCI DSS 10.7.2", "NIST AU-6", "NIST SI-4"],
        Why = "A metric alarm that nobody receives is found in the console after the incident, red for a week.",
        Fix = "Set AlarmActions to a topic and remove ActionsEnabled = false.",
        Check = (organization, _) => organization.OfType(AwsTypes.MetricAlarm).SelectMany(alarm => new[]
        {
            alarm["alarmActions"].Must(alarm["alarmActions"].IsSet, "a topic or another action"),
            alarm["actionsEnabled"].Or(true).MustBe(true),
        }),
    };
}
