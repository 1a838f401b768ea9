namespace SecurityPlatform.Model;

/// <summary>A bucket whose every read and write is recorded.</summary>
/// <param name="Account">The name of the account that owns it.</param>
/// <param name="Name">The bucket; names are unique in the world, so no account id is needed to select it.</param>
public sealed record SensitiveBucket(string Account, BucketName Name);
