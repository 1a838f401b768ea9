using Pulumi.Rpc;
using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The web ACLs that must be logged beside those of the run.</summary>
    public static RuleParameter WebAcls => field ??= new("webAcls", ListValue.Empty,
        "The ARNs of web ACLs that exist already and must be logged.");

    /// <summary>What was blocked says who is trying.</summary>
    public static PolicyRule WebAclsAreLogged => field ??= new()
    {
        Id = "web-acls-are-logged",
        Title = "Every web ACL logs its decisions",
        Severity = Severity.Medium,
        Controls = ["FSBP WAF.11", "PCI DSS 10.2.1", "NIST AU-12"],
        Why = "WAF counts blocks but keeps no request; without logs nobody can tell an attack from a broken rule.",
        Fix = "Declare a WebAclLoggingConfiguration for the web ACL.",
        Keys = [SourceKeys.WebAcls],
        Parameters = [WebAcls],
        Check = (organization, given) => organization.OfType(AwsTypes.WebAcl)
            .SelectMany(acl => Companion.Check(organization, acl, AwsTypes.WebAclLogging, "resourceArn", _ => [Finding.About(acl, "", true, "", "")]))
            .Concat(given.Texts(WebAcls).Select(arn => Companion.Of(organization, "web ACL", arn, AwsTypes.WebAclLogging, "resourceArn"))),
    };
}
