using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Constraints.Kms;

/// <summary>A key policy must be a policy.</summary>
sealed class KeyPolicyMalformed() : InputConstraint(
    "kms-policy-malformed", "MalformedPolicyDocumentException", "KMS Developer Guide: Key policies in AWS KMS", AwsTypes.Key, AwsTypes.KeyPolicy)
{
    public override Violation? Check(Subject subject) => PolicyRules.Malformed(subject, "policy", PolicyKind.Resource);
}
