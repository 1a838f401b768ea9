namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>Rejected packets show the attempt, accepted ones the success.</summary>
    public static PolicyRule FlowLogsRecordAllTraffic => field ??= new()
    {
        Id = "flow-logs-record-all-traffic",
        Title = "Flow logs record accepted and rejected traffic",
        Severity = Severity.Medium,
        Controls = ["CIS 3.7", "FSBP EC2.6", "PCI DSS 10.2.1", "NIST AU-12"],
        Why = "REJECT alone misses the connection that got through, ACCEPT alone the scan before it.",
        Fix = "Set TrafficType to ALL.",

        // Transit gateway flow logs have no traffic type.
        Check = (organization, _) => organization.OfType(AwsTypes.FlowLog)
            .Where(log => IsOfTransit(log) != true)
            .Select(log => log["trafficType"].MustBe("ALL").When(IsOfTransit(log) == false)),
    };

    static bool? IsOfTransit(PlannedResource log) => log["transitGatewayId"].IsSet | log["transitGatewayAttachmentId"].IsSet;
}
