using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Analytics;

/// <summary>The two policies of the bucket of query results. Who may query is said in IAM, so these only forbid.</summary>
public static class QueryResultsPolicy
{
    /// <summary>Only over TLS, and only by this account.</summary>
    public static PolicyDocument Bucket(QueryResultsArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var arn = Arn.Bucket(args.Region.Partition, args.Bucket);
        return new(
        [
            .. BucketGuards.For(arn),
            BucketGuards.OwnAccountOnly(arn, args.Account, "Results of security queries name people; no other account has business here."),
        ]);
    }

    /// <summary>IAM of the account decides.</summary>
    public static PolicyDocument Key(QueryResultsArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return new(KeyOwner.For(args.Account, args.Region.Partition));
    }
}
