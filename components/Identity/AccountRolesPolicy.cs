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

    /// <summary>What a deployment may do beside AWS's PowerUserAccess, which knows neither IAM nor Organizations, and what it may not.</summary>
    public static PolicyDocument Deploy(Platform platform)
    {
        var (partition, account) = (platform.Names.Partition, platform.Self.Id.ToString());
        return new(
        [
            Statement.Allow("Roles", s_roles) with
            {
                Resources =
                [
                    Arn.Global(partition, "iam", account, "role/platform-*"),
                    Arn.Global(partition, "iam", account, "role/aws-service-role/*"),
                    Arn.Global(partition, "iam", account, "policy/platform-*"),
                    Arn.Global(partition, "iam", account, $"oidc-provider/{GitHub}"),
                    platform.Names.RoleArn(platform.Self.Id, platform.AuditorRole),
                ],
            },
            Statement.Allow("Passwords", "iam:DeleteAccountPasswordPolicy", "iam:GetAccountPasswordPolicy", "iam:UpdateAccountPasswordPolicy") with
            {
                Resources = ["*"],
                WildcardReason = "The account's password policy has no ARN.",
            },
            .. platform.Self.Role == AccountRole.Master ? [Organization] : Array.Empty<Statement>(),
            Statement.Deny("Evidence", "kms:DisableKey", "kms:ScheduleKeyDeletion", "s3:BypassGovernanceRetention", "s3:DeleteBucket", "s3:DeleteObjectVersion") with
            {
                Resources = ["*"],
                WildcardReason = "A prohibition, wherever the resource is.",
            },
        ]);
    }

    static Statement Organization => Statement.Allow("Organization",
        "organizations:AttachPolicy", "organizations:CreatePolicy", "organizations:DeletePolicy", "organizations:DeregisterDelegatedAdministrator",
        "organizations:DescribeOrganization", "organizations:DescribePolicy", "organizations:DetachPolicy", "organizations:DisableAWSServiceAccess",
        "organizations:EnableAWSServiceAccess", "organizations:EnablePolicyType", "organizations:ListAWSServiceAccessForOrganization",
        "organizations:ListAccounts", "organizations:ListDelegatedAdministrators", "organizations:ListDelegatedServicesForAccount",
        "organizations:ListPolicies", "organizations:ListPoliciesForTarget", "organizations:ListRoots", "organizations:ListTagsForResource",
        "organizations:ListTargetsForPolicy", "organizations:RegisterDelegatedAdministrator", "organizations:TagResource", "organizations:UpdatePolicy") with
    {
        Resources = ["*"],
        WildcardReason = "Most of these know no resource, and there is one organization.",
    };

    static readonly string[] s_roles =
    [
        "iam:AttachRolePolicy", "iam:CreateOpenIDConnectProvider", "iam:CreatePolicy", "iam:CreatePolicyVersion", "iam:CreateRole",
        "iam:CreateServiceLinkedRole", "iam:DeletePolicy", "iam:DeletePolicyVersion", "iam:DeleteRole", "iam:DeleteRolePolicy", "iam:DetachRolePolicy",
        "iam:GetOpenIDConnectProvider", "iam:GetPolicy", "iam:GetPolicyVersion", "iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies",
        "iam:ListInstanceProfilesForRole", "iam:ListPolicyVersions", "iam:ListRolePolicies", "iam:PassRole", "iam:PutRolePolicy",
        "iam:TagOpenIDConnectProvider", "iam:TagPolicy", "iam:TagRole", "iam:UpdateAssumeRolePolicy", "iam:UpdateRole",
    ];
}
