namespace SecurityPlatform.Model;

/// <summary>A bucket of an account in which one source's logs have been gathered for years, and where they stay: <see cref="StorageMode.CrossAccount"/>.</summary>
/// <remarks>Why the policy is told and not looked up: docs/decisions/0015-buckets-that-stay.md.</remarks>
public sealed record AdoptedBucket
{
    /// <summary>What lies there, in the source's own layout below <see cref="Prefix"/>.</summary>
    public required LogSource Source { get; init; }

    /// <summary>The bucket.</summary>
    public required BucketName Name { get; init; }

    /// <summary>Where the bucket is, any region.</summary>
    public required Region Region { get; init; }

    /// <summary>What the keys start with, before the layout.</summary>
    /// <value>The default is nothing.</value>
    public S3Prefix Prefix { get; init; } = S3Prefix.Whole;

    /// <summary>The ARN of the customer key that the objects are encrypted with.</summary>
    /// <value>The default is none: S3's own encryption.</value>
    public string? KeyArn { get; init; }

    /// <summary>The bucket's policy as it stands, as JSON; its statements are kept. Only the account's own stack knows it.</summary>
    /// <value>The default is none: the bucket has no policy.</value>
    public string? Policy { get; init; }
}
