namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The group that nobody chose is the one that everything has.</summary>
    public static PolicyRule DefaultSecurityGroupsAreClosed => field ??= new()
    {
        Id = "default-security-groups-are-closed",
        Title = "Default security groups let nothing in or out",
        Severity = Severity.Medium,
        Controls = ["CIS 5.4", "FSBP EC2.2", "PCI DSS 1.3.1", "NIST AC-4"],
        Why = "A host that is started without a group gets the default one, which lets all its members talk to each other.",
        Fix = "Remove Ingress and Egress from the DefaultSecurityGroup.",
        Check = (organization, _) => organization.OfType(AwsTypes.DefaultSecurityGroup).SelectMany(group => new[]
        {
            group["ingress"].Must(!group["ingress"].IsSet, "no rule"),
            group["egress"].Must(!group["egress"].IsSet, "no rule"),
        }),
    };
}
