namespace SecurityPlatform.Model;

/// <summary>A public hosted zone whose queries are logged.</summary>
/// <param name="Name">The domain, without a trailing dot.</param>
/// <param name="Id">The id of a zone that exists, such as Z1D633PJN98FT9; <see langword="null"/> looks the zone up by name.</param>
public sealed record PublicZone(string Name, string? Id = null);
