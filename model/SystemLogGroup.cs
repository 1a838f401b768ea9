namespace SecurityPlatform.Model;

/// <summary>A log group that instances or containers write their system logs to.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Region">Where it is.</param>
public sealed record SystemLogGroup(string Name, Region Region);
