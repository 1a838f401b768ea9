namespace SecurityPlatform.Model;

/// <summary>An Aurora cluster whose audit log is kept.</summary>
/// <param name="Name">Its identifier.</param>
/// <param name="Region">Where it is.</param>
public sealed record DatabaseCluster(string Name, Region Region);
