namespace SecurityPlatform.Model;

public static partial class Lookups
{
    const string FirstOctet = "first_octet repeats the part of the network before the first dot: queries join on it before they compare networks, "
        + "so a network wider than /8 is written as several rows.";

    /// <summary>Names that hosts of the organization may ask for.</summary>
    public static Lookup KnownDomains { get; } = new()
    {
        Id = "known_domains",
        Purpose = "Domains that our hosts are known to ask for; their subdomains count as known too",
        Columns = [new("domain", "string"), new("scope", "string"), new("added_on", "date"), new("reason", "string")],
        Editing = "Add a row when the weekly review of unknown domains finds a destination expected. scope is * for everybody, or an account or "
            + "VPC id. Lower case, no dot at the end.",
    };

    /// <summary>Which autonomous system an IPv4 network belongs to.</summary>
    public static Lookup IpAsn { get; } = new()
    {
        Id = "ip_asn",
        Purpose = "Autonomous system of each public IPv4 network",
        Columns = [new("network", "string"), new("first_octet", "string"), new("asn", "bigint"), new("as_org", "string"), new("country", "string")],
        Editing = "Replace the object each week from a source of ASN ranges, such as GeoLite2-ASN. " + FirstOctet,
        Upkeep = LookupUpkeep.Feed,
    };

    /// <summary>Autonomous systems that traffic may go to.</summary>
    public static Lookup KnownAs { get; } = new()
    {
        Id = "known_as",
        Purpose = "Autonomous systems that outbound traffic is known to go to",
        Columns = [new("asn", "bigint"), new("reason", "string")],
        Editing = "Add a row when the weekly review of outbound traffic finds an autonomous system expected. Name the service in reason.",
    };

    /// <summary>Which country an IPv4 network is used in.</summary>
    public static Lookup GeoCountry { get; } = new()
    {
        Id = "geo_country",
        Purpose = "Country of each public IPv4 network",
        Columns = [new("network", "string"), new("first_octet", "string"), new("country_iso", "string")],
        Editing = "Replace the object each week from a source of country ranges, such as GeoLite2-Country. " + FirstOctet,
        Upkeep = LookupUpkeep.Feed,
    };

    /// <summary>Interfaces of NAT gateways, whose flows repeat those of the hosts behind them.</summary>
    public static Lookup NatInterfaces { get; } = new()
    {
        Id = "nat_interfaces",
        Purpose = "Network interfaces of NAT gateways, left out where traffic would count twice",
        Columns = [new("interface_id", "string")],
        Editing = "Add the interface of each NAT gateway. The column is never empty: NOT IN with a NULL finds nothing.",
    };

    /// <summary>Networks that people and partners connect from.</summary>
    public static Lookup ApprovedSources { get; } = new()
    {
        Id = "approved_sources",
        Purpose = "IPv4 and IPv6 networks that people and partners are expected to connect from",
        Columns = [new("network", "string"), new("reason", "string")],
        Editing = "Add a row for an office, a VPN or a partner, in CIDR form; remove it when the contract ends.",
    };
}
