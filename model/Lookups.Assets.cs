namespace SecurityPlatform.Model;

public static partial class Lookups
{
    /// <summary>Buckets whose every use by a person is asked about.</summary>
    public static Lookup SensitiveBuckets { get; } = new()
    {
        Id = "sensitive_buckets",
        Purpose = "Buckets with data whose every use by a person is asked about",
        Columns = [new("bucket", "string"), new("owner_team", "string"), new("data_class", "string")],
        Editing = "Add a row for each bucket in security-platform:sensitiveBuckets of a stack's file: the trail records what is named "
            + "there, queries ask about what is named here.",
    };

    /// <summary>Applications that are allowed to touch a sensitive bucket.</summary>
    public static Lookup ExpectedPrincipals { get; } = new()
    {
        Id = "expected_principals",
        Purpose = "Roles of applications that touch a sensitive bucket as part of their work",
        Columns = [new("principal_pattern", "string"), new("bucket", "string"), new("reason", "string")],
        Editing = "principal_pattern is a whole role ARN or role name, not a pattern with wildcards. Never add a role that people take.",
    };

    /// <summary>Where each log source must be seen.</summary>
    public static Lookup ExpectedSources { get; } = new()
    {
        Id = "expected_sources",
        Purpose = "Account, region and log source of everything that sends logs: the environment in whose tables, and whether it certainly does",
        Columns = [new("account", "string"), new("region", "string"), new("source", "string"), new("environment", "string"), new("certain", "string")],
        Editing = "Nothing to edit: deployments write it from the account register and the declared log sources.",
        Upkeep = LookupUpkeep.Register,
    };
}
