namespace SecurityPlatform.Model;

/// <summary>How much the account matters; every log type has one table per environment.</summary>
public enum AccountEnvironment
{
    /// <summary>Serves users. The default, because it is watched most closely.</summary>
    Production,

    /// <summary>Looks like production, serves testers.</summary>
    Staging,

    /// <summary>Everything else.</summary>
    Development,
}
