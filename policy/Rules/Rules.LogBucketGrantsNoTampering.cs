using Pulumi.Rpc;
using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The roles that may be granted more.</summary>
    public static RuleParameter BreakGlassRoles => field ??= new("breakGlassRoles",
        new ListValue("*:role/PlatformDeploy", "*:role/PlatformBreakGlass"),
        "Patterns of the principals that may be allowed to delete logs or change the bucket.");

    /// <summary>Who may change the rules may break them.</summary>
    public static PolicyRule LogBucketGrantsNoTampering => field ??= new()
    {
        Id = "log-bucket-grants-no-tampering",
        Title = "No log bucket policy allows deletion or a change of the bucket's own rules",
        Severity = Severity.Critical,
        Controls = ["PCI DSS 10.3.2", "NIST AC-6", "NIST AU-9(4)"],
        Why = "A bucket policy that allows s3:* or s3:Delete* to a service role makes that role's compromise the end of the evidence.",
        Fix = "Allow only the actions that the writer or reader needs, or name the role in breakGlassRoles.",
        Keys = [ConfigKeys.DeployRole, ConfigKeys.BreakGlassRole],
        Parameters = [BreakGlassRoles],
        Check = (organization, given) => LogBuckets.Of(organization).SelectMany(log => organization
            .ReferrersTo(log.Bucket, AwsTypes.BucketPolicy, "bucket").Certain
            .Select(policy => CheckGrants(organization, policy, given.Texts(BreakGlassRoles)).On(log.Bucket).When(log.Certain))),
    };

    static Finding CheckGrants(PlannedOrganization organization, PlannedResource policy, IReadOnlyList<string> breakGlass)
    {
        var place = policy["policy"];
        var document = PolicyDocuments.Of(organization).At(place);
        var granting = document?.Statements.FirstOrDefault(s => TamperingActions.AllowedBy(s).Any()
            && (s.ExceptPrincipals || s.Principals.Any(principal => !IsBreakGlass(principal, breakGlass))));
        return Finding.About(policy, place.Path, document is null ? place.IsKnown ? true : null : granting is null,
            "no grant to tamper",
            granting is null ? "" : $"{granting.Label} that allows {string.Join(", ", TamperingActions.AllowedBy(granting))}");
    }

    static bool IsBreakGlass(PolicyPrincipal principal, IReadOnlyList<string> patterns) =>
        principal.Kind == "AWS" && patterns.Any(pattern => Wildcard.Matches(pattern, principal.Name));
}
