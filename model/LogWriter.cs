namespace SecurityPlatform.Model;

/// <summary>Who puts a source's objects into the bucket.</summary>
/// <param name="Principal">A service principal such as cloudtrail.amazonaws.com, or a role name pattern such as platform-firehose-*.</param>
/// <param name="IsService">Whether AWS itself writes; otherwise a role of an account of the organization does.</param>
public sealed record LogWriter(string Principal, bool IsService)
{
    /// <summary>An AWS service that writes under its own name.</summary>
    public static LogWriter Service(string principal) => new(principal, IsService: true);

    /// <summary>A role in any account of the organization whose name matches.</summary>
    public static LogWriter Role(string pattern) => new(pattern, IsService: false);
}
