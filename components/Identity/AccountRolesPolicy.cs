using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Identity;

/// <summary>Who may take the account's roles, and what the deploy role may do.</summary>
public static class AccountRolesPolicy
{
    /// <summary>The issuer of GitHub's tokens.</summary>
    public const string GitHub = "token.actions.githubusercontent.com";

    /// <summary>Whom the tokens are for.</summary>
    public const string Audience = "sts.amazonaws.com";

    const string Deploys = "Deploys whatever a stack declares, and reads it back; what would end the evidence is denied below.";

    /// <summary>Lets one repository in, from the environment that is named like the stack, and nothing else of GitHub.</summary>
    /// <remarks>Exact values: a pattern in the subject would let branches, pull requests or other repositories in.</remarks>
    public static PolicyDocument DeployTrust(Platform platform) => new(Statement.Allow("GitHubActions", "sts:AssumeRoleWithWebIdentity") with
    {
        Principal = Principal.Federated(Arn.Global(platform.Names.Partition, "iam", platform.Self.Id.ToString(), $"oidc-provider/{GitHub}")),
        Conditions =
        [
            Condition.StringEquals($"{GitHub}:aud", Audience),
            Condition.StringEquals($"{GitHub}:sub", $"repo:{platform.GitHubRepository}:environment:{platform.Stack}"),
        ],
    });

    /// <summary>Lets people of the management account in who have just shown a second factor.</summary>
    public static PolicyDocument BreakGlassTrust(Platform platform) => new(Statement.Allow("Emergency", "sts:AssumeRole") with
    {
        Principal = Principal.Aws(Arn.Global(platform.Names.Partition, "iam", platform.MasterAccountId.ToString(), "root")),
        Conditions = [Condition.Bool("aws:MultiFactorAuthPresent", true), Condition.NumericLessThan("aws:MultiFactorAuthAge", "3600")],
    });

    /// <summary>Lets those in who may ask the logs of the security account.</summary>
    public static PolicyDocument AuditorTrust(Platform platform) =>
        TrustPolicy.PermissionSet(platform.SecurityAccountId, platform.Names.Partition, platform.Names.AnalystPermissionSet);

    /// <summary>What a deployment may change.</summary>
    public static PolicyDocument Deploy(Platform platform)
    {
        var (partition, account) = (platform.Names.Partition, platform.Self.Id.ToString());
        return new(
            Statement.Allow("Services", [.. s_services[platform.Self.Role].Select(service => $"{service}:*")]) with { Resources = ["*"], WildcardReason = Deploys },
            Statement.Allow("Roles", "iam:*") with
            {
                Resources =
                [
                    Arn.Global(partition, "iam", account, "role/platform-*"),
                    Arn.Global(partition, "iam", account, "role/aws-service-role/*"),
                    Arn.Global(partition, "iam", account, "policy/platform-*"),
                    Arn.Global(partition, "iam", account, $"oidc-provider/{GitHub}"),
                    platform.Names.RoleArn(platform.Self.Id, platform.DeployRole),
                    platform.Names.RoleArn(platform.Self.Id, platform.AuditorRole),
                ],
                WildcardReason = "The platform's own roles, with all that belongs to a role.",
            },
            Statement.Allow("Passwords", "iam:DeleteAccountPasswordPolicy", "iam:GetAccountPasswordPolicy", "iam:UpdateAccountPasswordPolicy") with
            {
                Resources = ["*"],
                WildcardReason = "The account's password policy has no ARN.",
            },
            Statement.Deny("Evidence", "kms:DisableKey", "kms:ScheduleKeyDeletion", "s3:BypassGovernanceRetention", "s3:DeleteBucket", "s3:DeleteObjectVersion") with
            {
                Resources = ["*"],
                WildcardReason = "A prohibition, wherever the resource is.",
            });
    }

    static readonly string[] s_everywhere =
        ["config", "events", "firehose", "kms", "logs", "s3"];

    static readonly Dictionary<AccountRole, string[]> s_services = new()
    {
        [AccountRole.Master] =
        [
            .. s_everywhere, "access-analyzer", "cloudtrail", "cloudwatch", "detective", "guardduty", "inspector2", "macie2", "organizations", "ram",
            "securityhub", "securitylake", "sns",
        ],
        [AccountRole.Security] =
        [
            .. s_everywhere, "access-analyzer", "athena", "cloudfront", "cloudwatch", "detective", "glue", "guardduty", "inspector2", "lakeformation",
            "lambda", "macie2", "ram", "route53resolver", "scheduler", "securityhub", "securitylake", "sns", "sqs", "states",
        ],
        [AccountRole.Member] =
        [
            .. s_everywhere, "apigateway", "cloudfront", "cloudwatch", "elasticloadbalancing", "guardduty", "network-firewall", "rds", "route53",
            "route53resolver", "ssm", "wafv2",
        ],
    };
}
