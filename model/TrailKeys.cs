namespace SecurityPlatform.Model;

/// <summary>The keys that say what the organization trail records beyond management events and sensitive buckets.</summary>
/// <remarks>Only the master stack has a trail, so only it is told. Both cost by the event, so neither is on by default.</remarks>
public static class TrailKeys
{
    static readonly AccountRole[] s_onlyMaster = [AccountRole.Master];

    /// <summary>The recorded tables.</summary>
    public static ConfigKey DataEventTables { get; } = new("dataEventTables", ConfigType.StringArray, "The ARNs of the DynamoDB tables of any account whose every read and write the trail records, or all. It costs by the event.") { Default = "[]", Roles = s_onlyMaster };

    /// <summary>The recorded functions.</summary>
    public static ConfigKey DataEventFunctions { get; } = new("dataEventFunctions", ConfigType.StringArray, "The ARNs of the Lambda functions of any account whose every invocation the trail records, or all. It costs by the event.") { Default = "[]", Roles = s_onlyMaster };

    /// <summary>All of them, in the order of Pulumi.yaml.</summary>
    public static IReadOnlyList<ConfigKey> All { get; } = [DataEventTables, DataEventFunctions];
}
