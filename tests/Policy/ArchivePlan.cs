using Pulumi.Rpc;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

/// <summary>A log archive and its trail that keep every rule; tests change one resource of it.</summary>
static class ArchivePlan
{
    public const string BucketArn = "arn:aws:s3:::example-archive";

    public const string KeyArn = "arn:aws:kms:eu-west-1:444455556666:key/11111111-2222-3333-4444-555555555555";

    public static PlannedResource Trail => Plan.Resource(
        AwsTypes.Trail,
        "trail",
        ("s3BucketName", "example-archive"),
        ("isOrganizationTrail", true),
        ("isMultiRegionTrail", true),
        ("enableLogFileValidation", true),
        ("kmsKeyId", KeyArn),
        ("cloudWatchLogsGroupArn", "arn:aws:logs:eu-west-1:111122223333:log-group:/platform/trail:*"),
        ("cloudWatchLogsRoleArn", "arn:aws:iam::111122223333:role/trail-log-group")) with
    { Protect = true, RetainOnDelete = true };

    public static PlannedResource Group => Plan.Resource(
        AwsTypes.LogGroup, "trail-group", ("name", "/platform/trail"), ("retentionInDays", 731.0), ("kmsKeyId", KeyArn));

    public static PlannedResource Bucket => Of(AwsTypes.Bucket, "archive", ("objectLockEnabled", true)) with { Protect = true, RetainOnDelete = true };

    public static PlannedResource Key => Plan.Resource(AwsTypes.Key, "archive-key", ("arn", KeyArn), ("enableKeyRotation", true), ("policy", PolicyOf(Owner, Destruction)))
        with
    { Protect = true, RetainOnDelete = true };

    public static PlannedResource Versioning =>
        Of(AwsTypes.BucketVersioning, "archive-versioning", ("versioningConfiguration", Plan.Object(("status", "Enabled"))));

    public static PlannedResource Lock => Of(AwsTypes.BucketObjectLock, "archive-lock", ("rule", LockOf(("mode", "GOVERNANCE"), ("days", 731.0))));

    public static PlannedResource Access => Of(
        AwsTypes.BucketPublicAccessBlock,
        "archive-access",
        ("blockPublicAcls", true),
        ("blockPublicPolicy", true),
        ("ignorePublicAcls", true),
        ("restrictPublicBuckets", true));

    public static PlannedResource Encryption => Of(AwsTypes.BucketEncryption, "archive-encryption", ("rules", Plan.List(Plan.Object(
        ("applyServerSideEncryptionByDefault", Plan.Object(("sseAlgorithm", "aws:kms"), ("kmsMasterKeyId", KeyArn))),
        ("bucketKeyEnabled", true)))));

    public static PlannedResource Lifecycle => Of(AwsTypes.BucketLifecycle, "archive-lifecycle", ("rules", Plan.List(RuleOf(731))));

    public static PlannedResource Policy => Of(AwsTypes.BucketPolicy, "archive-policy", ("policy", PolicyOf(Writer, PlainHttp, OldTls, Outsiders, Deletion)));

    public static PlannedResource Logging => Of(AwsTypes.BucketLogging, "archive-logging", ("targetBucket", "example-access-logs"));

    public static string Writer => $$"""
        {"Sid":"Write","Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:PutObject","Resource":"{{BucketArn}}/AWSLogs/*",
         "Condition":{"StringEquals":{"aws:SourceAccount":"111122223333"} } }
        """;

    public static string PlainHttp => $$"""
        {"Sid":"Tls","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["{{BucketArn}}","{{BucketArn}}/*"],"Condition":{"Bool":{"aws:SecureTransport":false } } }
        """;

    public static string OldTls => $$"""
        {"Sid":"OldTls","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["{{BucketArn}}","{{BucketArn}}/*"],"Condition":{"NumericLessThan":{"s3:TlsVersion":"1.2" } } }
        """;

    public static string Outsiders => $$"""
        {"Sid":"Outsiders","Effect":"Deny","Principal":"*","Action":["s3:GetObject*","s3:ListBucket*","s3:PutObject*"],"Resource":["{{BucketArn}}","{{BucketArn}}/*"],
         "Condition":{"StringNotEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"},"Bool":{"aws:PrincipalIsAWSService":"false" } } }
        """;

    public static string Owner => """
        {"Sid":"Owner","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:root"},"Action":"kms:*","Resource":"*"}
        """;

    public static string Destruction => """
        {"Sid":"Keep","Effect":"Deny","Principal":"*","Action":["kms:DisableKey","kms:ScheduleKeyDeletion"],"Resource":"*",
         "Condition":{"ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::444455556666:role/PlatformDeploy" } } }
        """;

    public static string Deletion => DeletionSparing("arn:aws:iam::444455556666:role/PlatformDeploy");

    public static IReadOnlyList<PlannedResource> All =>
        [Trail, Group, Bucket, Key, Versioning, Lock, Access, Encryption, Lifecycle, Policy, Logging];

    public static string DeletionSparing(string role) => $$"""
        {"Sid":"Keep","Effect":"Deny","Principal":{"AWS":"*"},"Resource":["{{BucketArn}}","{{BucketArn}}/*"],
         "Action":["s3:BypassGovernanceRetention","s3:DeleteBucket","s3:DeleteObject*","s3:PutBucketVersioning","s3:PutLifecycleConfiguration"],
         "Condition":{"ArnNotLike":{"aws:PrincipalArn":"{{role}}" } } }
        """;

    public static string PolicyOf(params string[] statements) =>
        $$"""{"Version":"2012-10-17","Statement":[{{string.Join(",", statements)}}]}""";

    public static PropertyMap LockOf(params (string, PropertyValue)[] retention) => Plan.Object(("defaultRetention", Plan.Object(retention)));

    public static PropertyMap RuleOf(double days) =>
        Plan.Object(("id", "keep"), ("status", "Enabled"), ("expiration", Plan.Object(("days", days))));

    /// <summary>The archive with one resource in another's place.</summary>
    public static IReadOnlyList<PlannedResource> But(PlannedResource changed) => [.. All.Select(r => r.Name == changed.Name ? changed : r)];

    public static IReadOnlyList<PlannedResource> Without(PlannedResource dropped) => [.. All.Where(r => r.Name != dropped.Name)];

    static PlannedResource Of(string type, string name, params (string Key, PropertyValue Value)[] properties) =>
        Plan.Resource(type, name, [("bucket", "example-archive"), .. properties]);
}
