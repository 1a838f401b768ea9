using Pulumi.Rpc;
using SecurityPlatform.Engine.Providers;

namespace SecurityPlatform.Engine.Aws;

/// <summary>The functions of the provider: what a program asks of AWS before it declares anything.</summary>
static class Invokes
{
    public static InvokeResult Call(string token, PropertyMap args, Cloud cloud, ProviderSettings settings) =>
        new(token[(token.LastIndexOf(':') + 1)..] switch
        {
            "getCallerIdentity" => new([
                new("accountId", settings.Account),
                new("arn", $"arn:{settings.Partition}:iam::{settings.Account}:role/deploy"),
                new("id", settings.Account),
                new("userId", Digest.Alphanumeric(settings.Account, 20).ToUpperInvariant()),
            ]),
            "getRegion" => Region(args.Text("region") ?? args.Text("name") ?? settings.Region),
            "getPartition" => new([
                new("dnsSuffix", settings.Partition == "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com"),
                new("id", settings.Partition),
                new("partition", settings.Partition),
                new("reverseDnsPrefix", settings.Partition == "aws-cn" ? "cn.com.amazonaws" : "com.amazonaws"),
            ]),
            "getOrganization" => StandingOrganization.Outputs(cloud, settings),
            "getOrganizationalUnits" => new([
                new("children", new ListValue(cloud.Resources("aws:organizations/organizationalUnit:OrganizationalUnit")
                    .Where(u => u.Inputs.Text("parentId") == args.Text("parentId"))
                    .Select(u => new PropertyMap([new("arn", u.Arn), new("id", u.Id), new("name", u.Inputs.Text("name") ?? "")])))),
                new("id", args.Text("parentId") ?? ""),
                new("parentId", args.Text("parentId") ?? ""),
            ]),
            "getDetector" => Existing(token, args, cloud.Resources("aws:guardduty/detector:Detector").FirstOrDefault(
                d => d.Account == settings.Account && d.Region == (args.Text("region") ?? settings.Region)
                    && (args.Text("id") ?? d.Id) == d.Id)),
            "getRole" => Existing(token, args, cloud.Find("aws:iam/role:Role", args.Text("name") ?? "", settings.Account)),
            "getZone" => Existing(token, args, cloud.Resources("aws:route53/zone:Zone").FirstOrDefault(
                z => z.Account == settings.Account
                    && (args.Text("zoneId") is { } id ? z.Id == id : z.Inputs.Text("name") == args.Text("name")?.TrimEnd('.')))),
            "getVpc" => Existing(token, args, Vpcs(args, cloud, settings).FirstOrDefault(v => (args.Text("id") ?? v.Id) == v.Id)),
            "getVpcs" => new([
                new("id", args.Text("region") ?? settings.Region),
                new("ids", new ListValue(Vpcs(args, cloud, settings).Select(v => (PropertyValue)v.Id))),
                new("region", args.Text("region") ?? settings.Region),
                new("tags", args.Find("tags") ?? PropertyMap.Empty),
            ]),
            _ => throw new ProviderException("UnknownFunction", $"{token}: expected a function that the simulated cloud knows, got another. Use one of getCallerIdentity, getRegion, getPartition, getOrganization, getOrganizationalUnits, getDetector, getRole, getZone, getVpc, getVpcs."),
        }, []);

    static PropertyMap Region(string region) => new([
        new("description", region),
        new("endpoint", $"ec2.{region}.amazonaws.com"),
        new("id", region),
        new("name", region),
        new("region", region),
    ]);

    static IEnumerable<CloudResource> Vpcs(PropertyMap args, Cloud cloud, ProviderSettings settings) =>
        cloud.Resources("aws:ec2/vpc:Vpc").Where(v => v.Account == settings.Account && v.Region == (args.Text("region") ?? settings.Region));

    static PropertyMap Existing(string token, PropertyMap args, CloudResource? found) => found is not null
        ? found.Outputs.With("id", found.Id)
        : throw new ProviderException("ResourceNotFoundException", $"{token}: expected one match of {args}, got none. Create it first, or correct the arguments.");
}
