using SecurityPlatform.Components.Policies;

namespace SecurityPlatform.Components.Analytics;

/// <summary>The two policies of the bucket of lookups. Who may read is said in IAM, so these only forbid.</summary>
public static class LookupTablesPolicy
{
    /// <summary>Only over TLS, and only by this account.</summary>
    public static PolicyDocument Bucket(LookupTablesArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return new(
        [
            .. BucketGuards.For(args.BucketArn),
            BucketGuards.OwnAccountOnly(args.BucketArn, args.Platform.SecurityAccountId,
                "Whoever writes here decides what queries leave out; no other account has business here."),
        ]);
    }

    /// <summary>IAM of the account decides.</summary>
    public static PolicyDocument Key(LookupTablesArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return new(KeyOwner.For(args.Platform.SecurityAccountId, args.Platform.Names.Partition));
    }
}
