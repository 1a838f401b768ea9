using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Policies;

/// <summary>The statement without which a key can be administered by nobody.</summary>
public static class KeyOwner
{
    /// <summary>Lets the IAM policies of the key's own account decide who uses the key.</summary>
    /// <remarks>AWS KMS developer guide, "Default key policy": without it the key cannot be managed once its creator is gone.</remarks>
    public static Statement For(AccountId account, string partition) => Statement.Allow("AccountOwnsKey", "kms:*") with
    {
        Principal = Principal.Aws($"arn:{partition}:iam::{account}:root"),
        Resources = Statement.ThisKey,
        WildcardReason = Statement.KeyItself,
    };
}
