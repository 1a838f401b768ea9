namespace SecurityPlatform.Policy;

/// <summary>Actions that a statement allows and that destroy logs or open the way to it.</summary>
static class TamperingActions
{
    static readonly string[] All =
    [
        "s3:BypassGovernanceRetention",
        "s3:DeleteBucket",
        "s3:DeleteBucketPolicy",
        "s3:DeleteObject",
        "s3:DeleteObjectVersion",
        "s3:PutBucketPolicy",
        "s3:PutBucketVersioning",
        "s3:PutLifecycleConfiguration",
    ];

    /// <summary>Those of them that a statement allows.</summary>
    public static IEnumerable<string> AllowedBy(PolicyStatement statement) =>
        statement.Allows ? All.Where(statement.CoversAction) : [];
}
