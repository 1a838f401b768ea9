using Pulumi;
using SecurityPlatform.Components.Archive;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Logs;

/// <summary>What a <see cref="LoadBalancerLanding"/> needs to be told.</summary>
public sealed record LoadBalancerLandingArgs
{
    /// <summary>The platform, whose register says which accounts have load balancers.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The regions with load balancers.</summary>
    public required IReadOnlyList<Region> Regions { get; init; }

    /// <summary>The ARN of the archive's key.</summary>
    public required Input<string> ArchiveKeyArn { get; init; }

    /// <summary>The ARN of the key of the archive's copy in a second region.</summary>
    /// <value>The default is none: there is no such copy.</value>
    public Output<string>? CopyKeyArn { get; init; }

    internal LandingBucketArgs Landing(Region region) => LandingBucketArgs.For(
        LogSources.Alb.Bucket, Platform, Platform.SecurityAccountId, region,
        [
            new LoadBalancerWriter { Accounts = [.. Platform.Accounts.Select(account => account.Id)], Organization = Platform.Organization, Region = region },
            ArchiveWriters.LogDelivery(Platform, $"{LogSources.Nlb.Layout.Prefix(Platform.Organization, Platform.SecurityAccountId)}*"),
        ],
        ArchiveKeyArn, CopyKeyArn);
}
