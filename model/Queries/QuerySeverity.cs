namespace SecurityPlatform.Model.Queries;

/// <summary>How bad it is when a query has rows.</summary>
public enum QuerySeverity
{
    /// <summary>A trend to look at.</summary>
    Info,

    /// <summary>Worth an answer within the week.</summary>
    Low,

    /// <summary>Worth an answer within two days.</summary>
    Medium,

    /// <summary>Worth an answer today.</summary>
    High,

    /// <summary>Worth waking somebody.</summary>
    Critical,
}
