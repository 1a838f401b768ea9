using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Policies;

/// <summary>Who may take a role.</summary>
public static class TrustPolicy
{
    /// <summary>Lets one service take the role, only on behalf of what the condition says.</summary>
    /// <remarks>IAM user guide, "The confused deputy problem".</remarks>
    public static PolicyDocument Service(string service, Condition onBehalfOf) => new(Statement.Allow("Trust", "sts:AssumeRole") with
    {
        Principal = Principal.Service(service),
        Conditions = [onBehalfOf],
    });

    /// <summary>Lets people of one account take the role who hold a permission set of IAM Identity Center.</summary>
    /// <remarks>
    /// IAM Identity Center user guide, "Referencing permission sets in resource policies": the role's name ends in random letters, so the
    /// condition is a pattern; the path is reserved, nobody else can make such a role.
    /// </remarks>
    public static PolicyDocument PermissionSet(AccountId account, string partition, string name) => new(Statement.Allow("Trust", "sts:AssumeRole") with
    {
        Principal = Principal.Aws(Arn.Global(partition, "iam", account.ToString(), "root")),
        Conditions =
        [
            Condition.ArnLike("aws:PrincipalArn",
                Arn.Global(partition, "iam", account.ToString(), $"role/aws-reserved/sso.amazonaws.com/*AWSReservedSSO_{name}_*")),
        ],
    });
}
