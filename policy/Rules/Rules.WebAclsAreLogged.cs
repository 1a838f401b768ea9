namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>What was blocked says who is trying.</summary>
    public static PolicyRule WebAclsAreLogged { get; } = new()
    {
        Id = "web-acls-are-logged",
        Title = "Every web ACL logs its decisions",
        Severity = Severity.Medium,
        Controls = ["FSBP WAF.11", "PCI DSS 10.2.1", "NIST AU-12"],
        Why = "WAF counts blocks but keeps no request; without logs nobody can tell an attack from a broken rule.",
        Fix = "Declare a WebAclLoggingConfiguration for the web ACL.",
        Check = (organization, _) => organization.OfType(AwsTypes.WebAcl).SelectMany(acl => Companion
            .Check(organization, acl, AwsTypes.WebAclLogging, "resourceArn", _ => [Finding.About(acl, "", true, "", "")])),
    };
}
