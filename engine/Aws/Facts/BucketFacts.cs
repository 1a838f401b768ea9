using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Facts;

/// <summary>What the cloud knows of a bucket, in whichever account it is.</summary>
static class BucketFacts
{
    extension(Cloud cloud)
    {
        public CloudResource? Bucket(string name) => cloud.Find(AwsTypes.Bucket, name);

        public PolicyDocument? BucketPolicy(string name) =>
            cloud.Find(AwsTypes.BucketPolicy, name) is { } policy
                ? PolicyDocument.TryParse(PolicyText.Of(policy.Inputs, "policy"), PolicyKind.Resource)
                : null;

        /// <summary>Object Lock was switched on, with the bucket or later.</summary>
        public bool HasObjectLock(string name) =>
            cloud.Bucket(name)?.Inputs.Flag("objectLockEnabled") is true || cloud.Find(AwsTypes.BucketObjectLock, name) is not null;

        /// <summary>Versioning is on; Object Lock at creation switches it on as well.</summary>
        public bool HasVersioning(string name) =>
            cloud.Find(AwsTypes.BucketVersioning, name) is { } versioning
                ? versioning.Inputs.Object("versioningConfiguration")?.Text("status") == "Enabled"
                : cloud.Bucket(name)?.Inputs.Flag("objectLockEnabled") is true;

        /// <summary>Every new object is locked for a time.</summary>
        public bool HasDefaultRetention(string name) =>
            cloud.Find(AwsTypes.BucketObjectLock, name)?.Inputs.Object("rule")?.Has("defaultRetention") is true;

        /// <summary>The KMS key that objects are encrypted with by default, or null for S3's own encryption.</summary>
        public string? BucketKey(string name) => Encryption(cloud, name)?.Object("applyServerSideEncryptionByDefault") is { } rule
            && rule.Text("sseAlgorithm") is "aws:kms" or "aws:kms:dsse" ? rule.Text("kmsMasterKeyId") ?? "alias/aws/s3" : null;

        /// <summary>S3 Bucket Keys are on.</summary>
        public bool HasBucketKey(string name) => Encryption(cloud, name)?.Flag("bucketKeyEnabled") is true;
    }

    static Pulumi.Rpc.PropertyMap? Encryption(Cloud cloud, string name) =>
        cloud.Find(AwsTypes.BucketEncryption, name)?.Inputs.Objects("rules").FirstOrDefault();
}
