using SecurityPlatform.Engine.Aws.Facts;
using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>An action on a bucket needs the bucket, one on objects needs objects among the statement's resources.</summary>
sealed class BucketPolicyAction() : InputConstraint(
    "s3-policy-action", "MalformedPolicy", "S3 User Guide: Policy actions for Amazon S3", AwsTypes.BucketPolicy)
{
    public override Violation? Check(Subject subject)
    {
        if (PolicyDocument.TryParse(PolicyText.Of(subject.Inputs, "policy"), PolicyKind.Resource) is not { } policy)
        {
            return null;
        }

        foreach (var statement in policy.Statements.Where(s => !s.Actions.IsDefault))
        {
            foreach (var action in statement.Actions)
            {
                if (action != "*" && !action.StartsWith("s3:", StringComparison.OrdinalIgnoreCase) && !action.StartsWith("s3*", StringComparison.OrdinalIgnoreCase))
                {
                    return subject.Wrong("policy", "actions of s3", $"{action} in {statement.Sid}", "Move it to the policy of its own service.");
                }

                if (!statement.Resources.IsDefault && !action.Contains('*', StringComparison.Ordinal) && !statement.Resources.Any(r => Fits(action, r)))
                {
                    return subject.Wrong("policy", $"a resource that {action} applies to", $"{string.Join(", ", statement.Resources)} in {statement.Sid}",
                        IsOnObjects(action) ? "Add the objects: the bucket's ARN with /*." : "Add the bucket's own ARN.");
                }
            }
        }

        return null;
    }

    static bool Fits(string action, string resource) => resource.Contains('/', StringComparison.Ordinal)
        ? IsOnObjects(action)
        : !IsOnObjects(action) || resource.EndsWith('*');

    static bool IsOnObjects(string action) => action[3..] switch
    {
        "AbortMultipartUpload" or "ListMultipartUploadParts" or "BypassGovernanceRetention" => true,
        "PutBucketObjectLockConfiguration" or "GetBucketObjectLockConfiguration" => false,
        var name => name.Contains("Object", StringComparison.Ordinal)
            || name.StartsWith("Replicate", StringComparison.Ordinal),
    };
}
