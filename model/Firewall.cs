namespace SecurityPlatform.Model;

/// <summary>A network firewall whose alerts and flows are logged.</summary>
/// <param name="Name">Its name; a partition of the table.</param>
/// <param name="Region">Where it is.</param>
public sealed record Firewall(string Name, Region Region);
