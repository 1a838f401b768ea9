namespace SecurityPlatform.Policy;

public static partial class Rules
{
    static readonly string[] TellingFields = ["pkt-srcaddr", "pkt-dstaddr", "flow-direction", "tcp-flags"];

    /// <summary>Behind a NAT gateway every host has one address.</summary>
    public static PolicyRule FlowLogsShowBothEnds => field ??= new()
    {
        Id = "flow-logs-show-both-ends",
        Title = "Flow logs show the packet's own addresses, its direction and its flags",
        Severity = Severity.Low,
        Level = EnforcementLevel.Advisory,
        Controls = ["PCI DSS 10.2.2", "NIST AU-3"],
        Why = "The default format knows only the address of the interface: who was behind the gateway, and who began, cannot be told "
            + "afterwards.",
        Fix = "Set LogFormat with ${pkt-srcaddr}, ${pkt-dstaddr}, ${flow-direction} and ${tcp-flags}.",
        Check = (organization, _) => organization.OfType(AwsTypes.FlowLog)
            .Where(log => IsOfTransit(log) != true)
            .Select(log => CheckFormat(log["logFormat"]).When(IsOfTransit(log) == false)),
    };

    static Finding CheckFormat(Setting format)
    {
        var missing = TellingFields.Where(field => format.Text?.Contains($"${{{field}}}", StringComparison.Ordinal) != true);
        return format.Must(format.IsUnknown ? null : !missing.Any(), $"{string.Join(", ", missing)} too");
    }
}
