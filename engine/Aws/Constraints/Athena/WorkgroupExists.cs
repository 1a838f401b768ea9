namespace SecurityPlatform.Engine.Aws.Constraints.Athena;

/// <summary>A named query is kept in an existing workgroup; <c>primary</c> always exists.</summary>
sealed class WorkgroupExists() : CloudConstraint(
    "athena-workgroup", "InvalidRequestException", "Athena API Reference: CreateNamedQuery", AwsTypes.NamedQuery)
{
    public override Violation? Check(CloudCall call)
    {
        var workgroup = call.Inputs.Text("workgroup");
        return workgroup is null or "primary" || call.Cloud.Find(AwsTypes.Workgroup, workgroup, call.Account, call.Region) is not null ? null : call.Wrong(
            "workgroup", $"a workgroup of account {call.Account} in {call.Region}", workgroup, "Create the workgroup first, and pass its name.");
    }
}
