namespace SecurityPlatform.Engine.Aws.Constraints.Delegation;

/// <summary>A service has one delegated administrator, the same in every region.</summary>
sealed class OneAdministrator(string service, string code, string source, string type) : CloudConstraint($"{service}-administrator-one", code, source, type)
{
    public override Violation? Check(CloudCall call)
    {
        var id = call.Made.Id;
        var other = call.Cloud.Resources(call.Type).FirstOrDefault(a => a.Id != id);
        return other is null ? null : call.Wrong(
            call.Inputs.Has("adminAccountId") ? "adminAccountId" : "accountId",
            $"{other.Id}, the administrator in {other.Region}", id, "Delegate to one account in all regions.");
    }
}
