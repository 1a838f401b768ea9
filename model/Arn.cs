namespace SecurityPlatform.Model;

/// <summary>Writes ARNs that hold in every AWS partition, so that none is glued together by hand.</summary>
/// <remarks>"Identify AWS resources with Amazon Resource Names", IAM user guide.</remarks>
public static class Arn
{
    /// <summary>An ARN of a regional resource.</summary>
    public static string Of(string service, Region region, AccountId account, string resource) =>
        $"arn:{region.Partition}:{service}:{region}:{account}:{resource}";

    /// <summary>An ARN of a resource without region, such as a role.</summary>
    /// <param name="partition">From <see cref="Region.Partition"/>.</param>
    /// <param name="service">Such as iam.</param>
    /// <param name="account">The owner; * in a policy's pattern.</param>
    /// <param name="resource">Such as role/NAME.</param>
    public static string Global(string partition, string service, string account, string resource) =>
        $"arn:{partition}:{service}::{account}:{resource}";

    /// <summary>The ARN of a bucket.</summary>
    public static string Bucket(string partition, BucketName bucket) => $"arn:{partition}:s3:::{bucket}";

    /// <summary>The ARN of the objects under a prefix, or of all of them.</summary>
    public static string Objects(string partition, BucketName bucket, string prefix = "") => $"arn:{partition}:s3:::{bucket}/{prefix}*";
}
