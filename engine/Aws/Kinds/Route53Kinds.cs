using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws.Kinds;

/// <summary>Zones, records and query logs. Hosted zones are global, the resolver is not.</summary>
static class Route53Kinds
{
    public static ResourceKind? Find(string name) => name switch
    {
        "Zone" => new()
        {
            Id = static m => $"Z{m.Capitals(20)}",
            Arn = static m => $"arn:{m.Partition}:route53:::hostedzone/{m.Id}",
            Fixed = ["name", "delegationSetId"],
            Output = static (m, output) => output switch
            {
                "zoneId" => m.Id,
                "primaryNameServer" => "ns-1.example.org",
                "nameServers" => new ListValue(["ns-1.example.org", "ns-2.example.org", "ns-3.example.org", "ns-4.example.org"]),
                _ => (PropertyValue?)null,
            },
        },
        "Record" => new()
        {
            Id = static m => $"{m.Text("zoneId")}_{m.Text("name")}_{m.Text("type")}",
            Fixed = ["name", "zoneId", "type"],
            Output = static (m, output) => output == "fqdn" ? m.Text("name") : (PropertyValue?)null,
        },
        "QueryLog" => new()
        {
            Id = static m => m.Uuid(),
            Arn = static m => $"arn:{m.Partition}:route53:::queryloggingconfig/{m.Id}",
            Immutable = true,
        },
        "ResolverQueryLogConfig" => new()
        {
            Id = static m => $"rqlc-{m.Hex(17)}",
            Arn = static m => m.Arn("route53resolver", $"resolver-query-log-config/{m.Id}"),
            Name = new("name", 64),
            Fixed = ["destinationArn"],
            Output = static (_, output) => output == "shareStatus" ? "NOT_SHARED" : (PropertyValue?)null,
        },
        "ResolverQueryLogConfigAssociation" => new() { Id = static m => $"rqlca-{m.Hex(17)}", Immutable = true },
        _ => null,
    };
}
