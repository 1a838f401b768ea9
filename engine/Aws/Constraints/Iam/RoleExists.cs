namespace SecurityPlatform.Engine.Aws.Constraints.Iam;

/// <summary>A role's policies need the role.</summary>
sealed class RoleExists() : CloudConstraint(
    "iam-role-exists", "NoSuchEntity", "IAM API Reference: PutRolePolicy", AwsTypes.RolePolicy, AwsTypes.RolePolicyAttachment, AwsTypes.InstanceProfile)
{
    public override Violation? Check(CloudCall call)
    {
        var role = call.Inputs.Text("role");
        return role is null || call.Cloud.Find(AwsTypes.Role, role, call.Account) is not null ? null : call.Wrong(
            "role", $"the name of a role of account {call.Account}", role, "Create the role first, and pass its name.");
    }
}
