using SecurityPlatform.Engine.Aws.Facts;
using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Constraints.Kms;

/// <summary>A key policy must leave the caller able to change it.</summary>
/// <remarks>Which role deploys is not known here: it is enough that the account, or some identity of it, may.</remarks>
sealed class KeyPolicyLockout() : CloudConstraint(
    "kms-policy-lockout", "MalformedPolicyDocumentException", "KMS API Reference: PutKeyPolicy, BypassPolicyLockoutSafetyCheck", AwsTypes.Key, AwsTypes.KeyPolicy)
{
    public override Violation? Check(CloudCall call)
    {
        if (call.Inputs.Flag("bypassPolicyLockoutSafetyCheck") is true
            || PolicyDocument.TryParse(PolicyText.Of(call.Inputs, "policy"), PolicyKind.Resource) is not { } policy)
        {
            return null;
        }

        var key = call.Made.Arn("kms", $"key/{call.Made.Id}");
        var callers = policy.Statements
            .SelectMany(s => s.Principal is { Aws: var aws } ? aws : [])
            .Where(p => Arn.TryParse(p, out var arn) && arn.Account == call.Account)
            .Append($"arn:{call.Made.Partition}:iam::{call.Account}:root");
        return callers.Any(c => Authorization.Decide(
                call.Cloud.RoleRequest(c, "kms:PutKeyPolicy", key, call.Account),
                new() { Resource = policy, Identity = [PolicyDocument.AllowAll], ResourceGoverns = true }).Allowed)
            ? null
            : call.Wrong("policy", $"a statement that lets account {call.Account} use kms:PutKeyPolicy", "none", "Allow kms:* to the account's root, or to the role that deploys.");
    }
}
