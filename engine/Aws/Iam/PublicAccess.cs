namespace SecurityPlatform.Engine.Aws.Iam;

/// <summary>Tells whether a bucket policy is public, as Block Public Access sees it.</summary>
/// <remarks>Source: S3 User Guide, Blocking public access to your Amazon S3 storage, The meaning of "public".</remarks>
static class PublicAccess
{
    static readonly string[] Bounds =
    [
        "aws:SourceIp", "aws:SourceArn", "aws:SourceVpc", "aws:SourceVpce", "aws:SourceOwner", "aws:SourceAccount",
        "aws:SourceOrgID", "aws:SourceOrgPaths", "aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:PrincipalAccount",
        "aws:PrincipalArn", "aws:userid", "aws:ViaAWSService", "s3:x-amz-server-side-encryption-aws-kms-key-id",
        "s3:DataAccessPointArn", "s3:DataAccessPointAccount",
    ];

    /// <summary>The first statement that lets everybody in, or null.</summary>
    public static PolicyStatement? FindPublic(PolicyDocument policy)
    {
        foreach (var statement in policy.Statements)
        {
            var everybody = statement.NotPrincipal is not null || statement.Principal is { Everybody: true };
            if (statement.Allows && everybody && !statement.Conditions.Any(IsBound))
            {
                return statement;
            }
        }

        return null;
    }

    static bool IsBound(PolicyCondition condition) =>
        !condition.Operator.Negated
        && !condition.Operator.IfExists
        && condition.Operator.Quantifier != SetQuantifier.All
        && condition.Operator.Base is "StringEquals" or "StringEqualsIgnoreCase" or "StringLike" or "ArnEquals" or "ArnLike" or "IpAddress"
        && Bounds.Contains(condition.Key, StringComparer.OrdinalIgnoreCase)
        && condition.Values.All(v => IsFixed(condition, v));

    // A source that is all of the world bounds nothing; of an ARN the account or the bucket must be fixed.
    static bool IsFixed(PolicyCondition condition, string value) => condition.Operator.Base switch
    {
        "IpAddress" => !value.EndsWith("/0", StringComparison.Ordinal),
        "ArnEquals" or "ArnLike" => Arn.TryParse(value, out var arn)
            && (arn.Account.Length > 0 ? !arn.Account.Contains('*', StringComparison.Ordinal) : !arn.Resource.StartsWith('*')),
        "StringLike" => !value.StartsWith('*') && !value.Contains("${", StringComparison.Ordinal),
        _ => !value.Contains("${", StringComparison.Ordinal),
    };
}
