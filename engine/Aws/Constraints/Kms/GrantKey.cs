using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.Kms;

/// <summary>A grant is for a key of its own account and region.</summary>
sealed class GrantKey() : CloudConstraint(
    "kms-grant-key", "NotFoundException", "KMS API Reference: CreateGrant", AwsTypes.KeyGrant)
{
    public override Violation? Check(CloudCall call)
    {
        var key = call.Made.Text("keyId");
        return call.Cloud.Key(key, call.Account, call.Region) is { } found && found.Account == call.Account && found.Region == call.Region
            ? null
            : call.Wrong("keyId", $"a key of account {call.Account} in {call.Region}", key, "Pass the ARN of the key, and its region.");
    }
}
