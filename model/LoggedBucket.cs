namespace SecurityPlatform.Model;

/// <summary>A bucket whose requests S3 itself logs.</summary>
/// <param name="Name">Its name; a partition of the table.</param>
/// <param name="Region">Where it is; the bucket that its log lands in must be there as well.</param>
public sealed record LoggedBucket(BucketName Name, Region Region);
