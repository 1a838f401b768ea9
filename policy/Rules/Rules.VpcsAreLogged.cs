using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The wire remembers what the host was made to forget.</summary>
    public static PolicyRule VpcsAreLogged => field ??= new()
    {
        Id = "vpcs-are-logged",
        Title = "Every VPC has a flow log",
        Severity = Severity.High,
        Controls = ["CIS 3.7", "FSBP EC2.6", "PCI DSS 10.2.1", "NIST AU-12"],
        Why = "Without flow records nobody can say where a compromised host sent data.",
        Fix = "Declare a FlowLog with the VPC's id and TrafficType = ALL.",
        Keys = [SourceKeys.Vpcs],
        Parameters = [PlatformParameters.Vpcs],
        Check = (organization, given) => organization.OfType(AwsTypes.Vpc)
            .SelectMany(vpc => Companion.Check(organization, vpc, AwsTypes.FlowLog, "vpcId", _ => [Finding.About(vpc, "", true, "", "")]))
            .Concat(given.Texts(PlatformParameters.Vpcs).Select(id => Companion.Of(organization, "vpc", id, AwsTypes.FlowLog, "vpcId"))),
    };
}
