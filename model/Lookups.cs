namespace SecurityPlatform.Model;

/// <summary>Every lookup table of the platform. Add one in the facet of its subject, and one line here.</summary>
public static partial class Lookups
{
    /// <summary>The Glue database of all lookups.</summary>
    public const string Database = "lookup";

    /// <summary>All lookups, in the order of the documentation.</summary>
    /// <remarks>An expression, not a field: the lookups live in other files of this partial class.</remarks>
    public static IReadOnlyList<Lookup> All =>
    [
        KnownDomains,
        IpAsn,
        KnownAs,
        GeoCountry,
        NatInterfaces,
        ApprovedSources,
        SensitiveBuckets,
        ExpectedPrincipals,
        ExpectedSources,
        WorkingHours,
        Holidays,
        WorkRequests,
        RedashUsers,
    ];
}
