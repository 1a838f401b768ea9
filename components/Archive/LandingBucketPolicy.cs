using SecurityPlatform.Components.Policies;

namespace SecurityPlatform.Components.Archive;

/// <summary>The policy of a <see cref="LandingBucket"/>.</summary>
public static class LandingBucketPolicy
{
    /// <summary>Who may write to the bucket, and what nobody may do to it.</summary>
    public static PolicyDocument Bucket(LandingBucketArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return new(
        [
            .. args.Writers.SelectMany(writer => writer.OnBucket(args.BucketArn)),
            .. ArchiveGuards.For(args.BucketArn, args.Organization, args.Administrators),
        ]);
    }
}
