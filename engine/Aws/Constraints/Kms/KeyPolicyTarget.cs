using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.Kms;

/// <summary>A key policy needs its key, in the same account.</summary>
sealed class KeyPolicyTarget() : CloudConstraint(
    "kms-policy-target", "NotFoundException", "KMS API Reference: PutKeyPolicy", AwsTypes.KeyPolicy)
{
    public override Violation? Check(CloudCall call)
    {
        var key = call.Made.Text("keyId");
        return call.Cloud.Key(key, call.Account, call.Region)?.Account == call.Account ? null : call.Wrong(
            "keyId", $"a key of account {call.Account} in {call.Region}", key, "Create the key first, and pass its id.");
    }
}
