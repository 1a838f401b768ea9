using Pulumi.Rpc;
using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The firewalls that must be logged beside those of the run.</summary>
    public static RuleParameter Firewalls => field ??= new("firewalls", ListValue.Empty,
        "The ARNs of network firewalls that exist already and must be logged.");

    /// <summary>A firewall that says nothing protects until somebody asks what it stopped.</summary>
    public static PolicyRule FirewallsAreLogged => field ??= new()
    {
        Id = "firewalls-are-logged",
        Title = "Every network firewall logs its alerts",
        Severity = Severity.Medium,
        Controls = ["FSBP NetworkFirewall.2", "PCI DSS 10.2.1", "NIST AU-12"],
        Why = "A dropped connection is a compromised host calling home; without the alert nobody looks for it.",
        Fix = "Declare a LoggingConfiguration for the firewall with a destination of type ALERT.",
        Keys = [SourceKeys.Firewalls],
        Parameters = [Firewalls],
        Check = (organization, given) => organization.OfType(AwsTypes.Firewall)
            .SelectMany(firewall => Companion.Check(organization, firewall, AwsTypes.FirewallLogging, "firewallArn", logging => [CheckAlerts(logging)]))
            .Concat(given.Texts(Firewalls).Select(arn => CheckFirewall(organization, arn))),
    };

    static Finding CheckFirewall(PlannedOrganization organization, string arn)
    {
        bool? logged = false;
        foreach (var logging in organization.OfType(AwsTypes.FirewallLogging))
        {
            logged |= logging["firewallArn"].Is(arn) & LogsAlerts(logging);
        }

        return Finding.About($"firewall {arn}", logged, "a LoggingConfiguration for alerts", "none");
    }

    static Finding CheckAlerts(PlannedResource logging) =>
        Finding.About(logging, "loggingConfiguration.logDestinationConfigs", LogsAlerts(logging), "one of type ALERT", "none");

    static bool? LogsAlerts(PlannedResource logging) =>
        logging["loggingConfiguration"]["logDestinationConfigs"].Any(destination => destination["logType"].Is("ALERT"));
}
