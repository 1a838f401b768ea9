using SecurityPlatform.Components.Policies;

namespace SecurityPlatform.Components.Archive;

/// <summary>The two policies that guard a <see cref="LogArchive"/>.</summary>
public static class LogArchivePolicy
{
    const string Everybody = "A prohibition for everybody, whatever else is allowed.";

    /// <summary>Who may write to the bucket, and what nobody may do to it.</summary>
    /// <remarks>Amazon S3 user guide, "Bucket policy examples" and "Object Lock considerations".</remarks>
    public static PolicyDocument Bucket(LogArchiveArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var arn = args.BucketArn;
        return new(
        [
            .. args.Writers.SelectMany(writer => writer.OnBucket(arn)),
            .. ArchiveGuards.For(arn, args.Organization, args.Administrators),
        ]);
    }

    /// <summary>Who may encrypt with the key, and that nobody but the administrators may destroy it.</summary>
    /// <remarks>AWS KMS developer guide, "Default key policy" for the account's own statement.</remarks>
    public static PolicyDocument Key(LogArchiveArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return new(
        [
            KeyOwner.For(args.Account, args.Region.Partition),
            .. args.Writers.SelectMany(writer => writer.OnKey()),
            Statement.Deny("DenyDestruction", "kms:DisableKey", "kms:ScheduleKeyDeletion") with
            {
                Principal = Principal.Anyone,
                WildcardReason = Everybody,
                Resources = Statement.ThisKey,
                Conditions = [Condition.ArnNotLike("aws:PrincipalArn", args.Administrators)],
            },
        ]);
    }
}
