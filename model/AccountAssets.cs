namespace SecurityPlatform.Model;

/// <summary>What a member account has that gives logs. All empty elsewhere.</summary>
public sealed record AccountAssets
{
    /// <summary>Nothing at all.</summary>
    public static AccountAssets None { get; } = new();

    /// <summary>Public hosted zones.</summary>
    public IReadOnlyList<PublicZone> PublicZones { get; init; } = [];

    /// <summary>VPCs.</summary>
    public IReadOnlyList<Vpc> Vpcs { get; init; } = [];

    /// <summary>Web ACLs.</summary>
    public IReadOnlyList<WebAcl> WebAcls { get; init; } = [];

    /// <summary>Load balancers.</summary>
    public IReadOnlyList<LoadBalancer> LoadBalancers { get; init; } = [];
}
