namespace SecurityPlatform.Engine.Aws;

/// <summary>A bucket that stands in an account before any stack runs, and that no stack owns.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Region">Its region.</param>
/// <param name="KeyArn">The customer key that its objects are encrypted with; stands too. None: S3's own encryption.</param>
public sealed record CloudBucket(string Name, string Region, string? KeyArn = null);
