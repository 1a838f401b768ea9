using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Policies;

/// <summary>What no bucket of the platform allows to anybody.</summary>
public static class BucketGuards
{
    const string Everybody = "A prohibition for everybody, whatever else is allowed.";

    /// <summary>Denies plain HTTP and TLS before 1.2.</summary>
    /// <remarks>
    /// The TLS condition uses NumericLessThan and not its IfExists form: calls without the key, such as those of AWS services
    /// inside AWS, must pass.
    /// </remarks>
    public static IEnumerable<Statement> For(string bucketArn) =>
    [
        Deny("DenyInsecureTransport", bucketArn, Condition.Bool("aws:SecureTransport", false)),
        Deny("DenyOldTls", bucketArn, Condition.NumericLessThan("s3:TlsVersion", "1.2")),
    ];

    /// <summary>Denies everything to principals of other accounts, except AWS services.</summary>
    public static Statement OwnAccountOnly(string bucketArn, AccountId account, string reason) => Statement.Deny("DenyOtherAccounts", "s3:*") with
    {
        Principal = Principal.Anyone,
        WildcardReason = reason,
        Resources = [bucketArn, $"{bucketArn}/*"],
        Conditions =
        [
            Condition.StringNotEquals("aws:PrincipalAccount", account.ToString()),
            Condition.Bool("aws:PrincipalIsAWSService", false),
        ],
    };

    static Statement Deny(string sid, string bucketArn, Condition condition) => Statement.Deny(sid, "s3:*") with
    {
        Principal = Principal.Anyone,
        WildcardReason = Everybody,
        Resources = [bucketArn, $"{bucketArn}/*"],
        Conditions = [condition],
    };
}
