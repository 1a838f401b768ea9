using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.Kms;

/// <summary>An alias points to a key of its own account and region.</summary>
sealed class AliasTarget() : CloudConstraint(
    "kms-alias-target", "NotFoundException", "KMS API Reference: CreateAlias", AwsTypes.KeyAlias)
{
    public override Violation? Check(CloudCall call)
    {
        var key = call.Made.Text("targetKeyId");
        return call.Cloud.Key(key, call.Account, call.Region) is { } found && found.Account == call.Account && found.Region == call.Region
            ? null
            : call.Wrong("targetKeyId", $"a key of account {call.Account} in {call.Region}", key, "Create the key first, and pass its id.");
    }
}
