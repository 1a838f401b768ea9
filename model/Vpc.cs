namespace SecurityPlatform.Model;

/// <summary>A VPC whose flows and DNS queries are logged.</summary>
/// <param name="Id">Such as vpc-0a1b2c3d.</param>
/// <param name="Region">Where it is.</param>
public sealed record Vpc(string Id, Region Region);
