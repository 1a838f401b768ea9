using SecurityPlatform.Model;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Cli.Coverage;

/// <summary>For every log source, what in a plan proves that it is collected. Add a line here with the source.</summary>
/// <remarks>
/// The proof is the resource without which nothing flows: a trail, a flow log, an association. Where the logs pass a delivery
/// stream of the platform, it is that stream.
/// </remarks>
static class Shippings
{
    /// <summary>What ships <paramref name="source"/>; null when nobody said it.</summary>
    public static Shipping? Of(LogSource source) => source.Id switch
    {
        "cloudtrail" => Trail(_ => true, "organization trail that is switched on"),
        "route53-public-dns" => new() { Type = AwsTypes.QueryLog, Reach = ShippingReach.OwnAccount, Key = ConfigKeys.PublicZones, Missing = "query log of a public zone" },
        _ => null,
    };

    static Shipping Trail(Func<PlannedResource, bool?> ships, string missing) => new()
    {
        Type = AwsTypes.Trail,
        Reach = ShippingReach.Organization,
        Ships = trail => trail["isOrganizationTrail"].Is(true) & trail["enableLogging"].Or(true).Is(true) & ships(trail),
        SpansRegions = trail => trail["isMultiRegionTrail"].Is(true),
        Key = ConfigKeys.SecurityAccountId,
        KeyOwner = AccountRole.Master,
        Missing = missing,
    };
}
