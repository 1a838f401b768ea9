namespace SecurityPlatform.Model;

/// <summary>A load balancer whose requests are logged.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Region">Where it is; its log bucket must be there as well.</param>
public sealed record LoadBalancer(string Name, Region Region);
