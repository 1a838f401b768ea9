using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The ways to get rid of evidence; each has to be denied.</summary>
    static readonly string[] Destructive =
    [
        "s3:BypassGovernanceRetention",
        "s3:DeleteBucket",
        "s3:DeleteObject",
        "s3:DeleteObjectVersion",
        "s3:PutBucketVersioning",
        "s3:PutLifecycleConfiguration",
    ];

    /// <summary>An administrator of the archive account is still not meant to delete logs.</summary>
    public static PolicyRule LogBucketDeniesDeletion => field ??= new()
    {
        Id = "log-bucket-denies-deletion",
        Title = "Log buckets deny deletion to everybody but named roles",
        Severity = Severity.Critical,
        Controls = ["PCI DSS 10.3.2", "NIST AU-9", "NIST AU-9(4)"],
        Why = "Object Lock does not stop delete markers, lifecycle changes or the end of versioning: a DeleteObject hides the log "
            + "from every reader, and one lifecycle rule empties the bucket when the lock ends.",
        Fix = $"Deny {string.Join(", ", Destructive)} to everybody, sparing only roles by name with ArnNotLike aws:PrincipalArn.",
        Keys = [ConfigKeys.DeployRole, ConfigKeys.BreakGlassRole],
        Check = (organization, _) => LogBuckets.Of(organization).SelectMany(log => Companion
            .Check(organization, log.Bucket, AwsTypes.BucketPolicy, "bucket", policy => [CheckDenials(organization, policy)])
            .Select(finding => finding.When(log.Certain))),
    };

    static Finding CheckDenials(PlannedOrganization organization, PlannedResource policy)
    {
        var guard = new BucketGuard(organization, policy);
        bool? all = true;
        var missing = new List<string>();
        foreach (var action in Destructive)
        {
            var denied = guard.Denies(action, SparesNamedRolesOnly);
            all &= denied;
            if (denied == false)
            {
                missing.Add(action);
            }
        }

        return Finding.About(policy, "policy", all, "a denial of deletion", $"none of {string.Join(", ", missing)}");
    }

    static bool SparesNamedRolesOnly(IReadOnlyList<PolicyCondition> conditions) => conditions.All(condition =>
        condition.IsException && condition.IsAbout("aws:PrincipalArn") && condition.Values.All(IsNamedRole));

    /// <summary>A star may stand for the account, never for the whole name.</summary>
    static bool IsNamedRole(string arn) => arn.LastIndexOf('/') is > 0 and var slash && arn[(slash + 1)..].Trim('*', '?').Length > 0;
}
