namespace SecurityPlatform.Model;

/// <summary>A Redash server that posts its events.</summary>
/// <param name="Region">Where the events are taken in.</param>
/// <param name="Address">The address or network that it posts from, such as 192.0.2.10/32.</param>
public sealed record RedashServer(Region Region, string Address);
