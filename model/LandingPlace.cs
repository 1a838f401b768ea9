namespace SecurityPlatform.Model;

/// <summary>Where the logs of a bucket class are written first, when their writer cannot write to a locked, encrypted archive.</summary>
/// <remarks>Replication copies them from there to the archive, under the same keys.</remarks>
public enum LandingPlace
{
    /// <summary>The writer writes to the archive itself.</summary>
    None,

    /// <summary>A bucket per region in the security account: load balancers write to their own region and take no customer key.</summary>
    Security,

    /// <summary>A bucket per region in the account of the source: S3 logs to the same account and region only, without customer key and Object Lock.</summary>
    Source,
}
