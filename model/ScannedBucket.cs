namespace SecurityPlatform.Model;

/// <summary>A bucket whose new objects are scanned for malware.</summary>
/// <param name="Name">The bucket.</param>
/// <param name="Region">Where it is; a plan protects a bucket of its own region only.</param>
public sealed record ScannedBucket(BucketName Name, Region Region);
