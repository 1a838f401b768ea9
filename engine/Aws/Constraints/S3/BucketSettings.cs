namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>Types that are settings of a bucket and name it in <c>bucket</c>.</summary>
static class BucketSettings
{
    public static string[] Types =>
    [
        AwsTypes.BucketAcl, AwsTypes.BucketEncryption, AwsTypes.BucketLifecycle, AwsTypes.BucketLogging, AwsTypes.BucketNotification,
        AwsTypes.BucketObjectLock, AwsTypes.BucketOwnership, AwsTypes.BucketPolicy, AwsTypes.BucketPublicAccess,
        AwsTypes.BucketReplication, AwsTypes.BucketVersioning,
    ];
}
