namespace SecurityPlatform.Model;

/// <summary>A kind of archive bucket: sources share one when the same writers are trusted and the same retention holds.</summary>
/// <param name="Id">Part of the bucket's and the key's name: at most 12 lower-case letters, digits and hyphens.</param>
/// <param name="Retention">How long everything in the bucket is kept: Object Lock's default holds for a whole bucket.</param>
public sealed record BucketClass(string Id, RetentionClass Retention)
{
    /// <summary>What the bucket's name must start with.</summary>
    /// <value>The default is nothing; WAF demands aws-waf-logs-.</value>
    public string NamePrefix { get; init; } = "";

    /// <summary>Where the logs are written first.</summary>
    /// <value>The default is <see cref="LandingPlace.None"/>.</value>
    public LandingPlace Landing { get; init; }
}
