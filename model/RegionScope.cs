namespace SecurityPlatform.Model;

/// <summary>In which regions a log source is produced.</summary>
public enum RegionScope
{
    /// <summary>The governed regions: the resource that logs exists only where the platform puts it.</summary>
    Governed,

    /// <summary>Every region that is switched on, governed or not: an intruder does not keep to the governed ones.</summary>
    Enabled,

    /// <summary>us-east-1 alone, where AWS keeps what is global.</summary>
    Global,
}
