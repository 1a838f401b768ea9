namespace SecurityPlatform.Model;

/// <summary>How Athena finds the values of a partition column without listing the bucket.</summary>
/// <remarks>"Supported types for partition projection", Amazon Athena user guide.</remarks>
public enum PartitionKind
{
    /// <summary>The accounts of the table's environment, from the register.</summary>
    Accounts,

    /// <summary>The regions that the source is produced in.</summary>
    Regions,

    /// <summary>A list that the source declares.</summary>
    Values,

    /// <summary>The names that the register gives the accounts of the table's environment, such as their VPCs.</summary>
    Registered,

    /// <summary>From the first day of the platform's logs until now.</summary>
    Date,

    /// <summary>Unknown beforehand: every query must give the value.</summary>
    Injected,
}
