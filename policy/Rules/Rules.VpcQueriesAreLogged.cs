using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>Malware asks for a name before it calls home.</summary>
    public static PolicyRule VpcQueriesAreLogged => field ??= new()
    {
        Id = "vpc-queries-are-logged",
        Title = "Every VPC logs its resolver queries",
        Severity = Severity.Medium,
        Controls = ["PCI DSS 10.2.1", "NIST AU-12", "NIST SC-20"],
        Why = "Flow logs show addresses; only the resolver knows the names, and DNS tunnels show nowhere else.",
        Fix = "Declare a ResolverQueryLogConfigAssociation for the VPC.",
        Keys = [SourceKeys.Vpcs],
        Parameters = [PlatformParameters.Vpcs],
        Check = (organization, given) => organization.OfType(AwsTypes.Vpc)
            .SelectMany(vpc => Companion.Check(organization, vpc, AwsTypes.ResolverQueryLogConfigAssociation, "resourceId", _ => [Finding.About(vpc, "", true, "", "")]))
            .Concat(given.Texts(PlatformParameters.Vpcs).Select(id => Companion.Of(organization, "vpc", id, AwsTypes.ResolverQueryLogConfigAssociation, "resourceId"))),
    };
}
