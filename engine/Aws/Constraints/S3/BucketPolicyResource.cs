using SecurityPlatform.Engine.Aws.Facts;
using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>A bucket policy speaks of its own bucket and the objects in it.</summary>
sealed class BucketPolicyResource() : InputConstraint(
    "s3-policy-resource", "MalformedPolicy", "S3 User Guide: Policy resources for Amazon S3", AwsTypes.BucketPolicy)
{
    public override Violation? Check(Subject subject)
    {
        if (subject.Inputs.Text("bucket") is not { } bucket
            || PolicyDocument.TryParse(PolicyText.Of(subject.Inputs, "policy"), PolicyKind.Resource) is not { } policy)
        {
            return null;
        }

        foreach (var statement in policy.Statements)
        {
            foreach (var resource in statement.Resources.IsDefault ? statement.NotResources : statement.Resources)
            {
                if (!IsOf(bucket, resource))
                {
                    return subject.Wrong("policy", $"resources of bucket {bucket}", $"{resource} in {statement.Sid}", "Name the bucket, or its objects with /*.");
                }
            }
        }

        return null;
    }

    static bool IsOf(string bucket, string resource) =>
        Arn.TryParse(resource, out var arn) && arn.Service == "s3"
        && (Wildcards.IsMatch(arn.Resource, bucket)
            || (arn.Resource.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && Wildcards.IsMatch(arn.Resource.AsSpan(0, slash), bucket)));
}
