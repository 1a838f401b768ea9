namespace SecurityPlatform.Policy;

public static partial class Rules
{
    static readonly double[] SignInPorts = [22, 3389];

    /// <summary>Port 22 is asked every few seconds.</summary>
    public static PolicyRule NoOpenAdministration => field ??= new()
    {
        Id = "no-open-administration",
        Title = "No security group lets the whole internet sign in to hosts",
        Severity = Severity.High,
        Controls = ["CIS 5.2", "CIS 5.3", "FSBP EC2.13", "FSBP EC2.14", "PCI DSS 1.3.1", "NIST AC-17"],
        Why = "SSH and remote desktop that the internet reaches are tried day and night; one weak password or old daemon is enough.",
        Fix = "Use Session Manager, or name the networks that may sign in.",
        Check = (organization, _) => organization.OfType(AwsTypes.SecurityGroup)
            .Select(group => group["ingress"])
            .Select(rules => rules.Must(rules.All(rule => !LetsSignIn(rule)), "no rule from everywhere to port 22 or 3389")),
    };

    static bool? LetsSignIn(Setting rule) =>
        (rule["cidrBlocks"].Any(block => block.Is("0.0.0.0/0")) | rule["ipv6CidrBlocks"].Any(block => block.Is("::/0")))
        & (rule["protocol"].Is("-1") | IncludesPort(rule["fromPort"], rule["toPort"]));

    static bool? IncludesPort(Setting first, Setting last) => first.IsUnknown || last.IsUnknown
        ? null
        : SignInPorts.Any(port => first.Number <= port && port <= last.Number);
}
