namespace SecurityPlatform.Model;

/// <summary>Who may shorten the life of a locked log object.</summary>
/// <remarks>"Retention modes", S3 Object Lock, Amazon S3 user guide.</remarks>
public enum ObjectLockMode
{
    /// <summary>Only principals with s3:BypassGovernanceRetention, which the bucket policy denies.</summary>
    Governance,

    /// <summary>Nobody, not even root, until the days are over. A mistake is paid for as long.</summary>
    Compliance,
}
