using Pulumi.Rpc;
using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The zones that must be logged beside those of the run.</summary>
    public static RuleParameter PublicZones => field ??= new("zones", ListValue.Empty,
        "The ids or names of public zones that exist already and must be logged.");

    /// <summary>Who asks for names that do not exist is looking for a way in.</summary>
    public static PolicyRule PublicZonesAreLogged => field ??= new()
    {
        Id = "public-zones-are-logged",
        Title = "Every public hosted zone logs its queries",
        Severity = Severity.High,
        Controls = ["FSBP Route53.2", "PCI DSS 10.2.1", "NIST AU-12"],
        Why = "Queries for names that were never published show scans for takeovers and forgotten hosts; Route 53 keeps none by itself.",
        Fix = "Declare a QueryLog for the zone, with a log group in us-east-1.",
        Keys = [SourceKeys.PublicZones],
        Parameters = [PublicZones],
        Check = (organization, given) => organization.OfType(AwsTypes.Zone)
            .Where(zone => zone["vpcs"].IsSet != true)
            .SelectMany(zone => Companion
                .Check(organization, zone, AwsTypes.QueryLog, "zoneId", _ => [Finding.About(zone, "", true, "", "")])
                .Select(finding => finding.When(zone["vpcs"].IsSet == false)))
            .Concat(given.Texts(PublicZones).Select(zone => CheckZone(organization, zone))),
    };

    static Finding CheckZone(PlannedOrganization organization, string zone)
    {
        bool? logged = false;
        foreach (var log in organization.OfType(AwsTypes.QueryLog))
        {
            var group = log["cloudwatchLogGroupArn"];
            logged |= log["zoneId"].Is(zone) | (group.IsUnknown ? null : IsGroupOf(group.Text ?? "", zone));
        }

        return Finding.About($"zone {zone}", logged, "a QueryLog", "none");
    }

    /// <summary>Log groups of zones are named after them: /aws/route53/ZONE.</summary>
    static bool IsGroupOf(string group, string zone) => Identity.Normal(group).EndsWith($"/{zone}", StringComparison.Ordinal);
}
