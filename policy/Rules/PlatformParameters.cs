using Pulumi.Rpc;
using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

/// <summary>The parameters that several rules share, and their values in a configured platform.</summary>
/// <remarks>A class of their own: static members of a class in several files are initialised file by file.</remarks>
public static class PlatformParameters
{
    /// <summary>The least number of days that evidence is kept, by lifecycle, lock and log group alike.</summary>
    public static RuleParameter FloorDays => field ??= new("floorDays", (double)RetentionClasses.FloorDays,
        "The least number of days that evidence is kept.")
    {
        Minimum = 1,
    };

    /// <summary>The regions that every multi-region setting must cover.</summary>
    public static RuleParameter GovernedRegions => field ??= new("regions", ListValue.Empty,
        "The regions that the organization works in. Empty: all regions that some setting of the run covers.");

    /// <summary>The buckets whose every read and write is recorded.</summary>
    public static RuleParameter SensitiveBuckets => field ??= new("buckets", ListValue.Empty,
        "The names of the buckets whose every read and write must be recorded.");

    /// <summary>The VPCs that must be logged beside those of the run.</summary>
    public static RuleParameter Vpcs => field ??= new("vpcs", ListValue.Empty,
        "The ids of VPCs that exist already and must be logged.");

    /// <summary>The services that are switched on.</summary>
    public static RuleParameter Services => field ??= new("services", Texts(Switches.All.Select(part => part.Key.Name)),
        "The services that are switched on, by the name of their key; a rule that asks for the presence of another is not applicable.");

    /// <summary>What the configuration of the stacks of one run says, for <see cref="PolicyConfig.Shared"/>.</summary>
    /// <param name="platforms">One stack under the Pulumi CLI, all stacks in <c>sp</c>.</param>
    public static PropertyMap Of(IReadOnlyList<Platform> platforms) => new(
    [
        new(GovernedRegions.Name, Texts(platforms.SelectMany(p => p.GovernedRegions).Select(region => region.ToString()))),
        new(SensitiveBuckets.Name, Texts(platforms.SelectMany(p => p.SensitiveBuckets).Select(bucket => bucket.Name.ToString()))),
        new(Rules.AdoptedBuckets.Name, Texts(platforms.SelectMany(p => p.Assets.Adopted.Select(bucket => $"{bucket.Name} {Readers(p)} {bucket.KeyArn}".TrimEnd())))),
        new(Vpcs.Name, Texts(Sending(platforms, LogSources.VpcFlow).SelectMany(p => p.Assets.Vpcs).Select(vpc => vpc.Id))),
        new(Rules.WebAcls.Name, Texts(Sending(platforms, LogSources.Waf).SelectMany(p => p.Assets.WebAcls).Select(acl => acl.Arn))),
        new(Rules.LoadBalancers.Name, Texts(platforms.SelectMany(p => p.Assets.LoadBalancers.Where(balancer => Sends(p, balancer.Source))).Select(balancer => balancer.Arn))),
        new(Rules.Distributions.Name, Texts(Sending(platforms, LogSources.CloudFront).SelectMany(p => p.Assets.Distributions).Select(distribution => distribution.Id))),
        new(Rules.ApiStages.Name, Texts(Sending(platforms, LogSources.ApiGateway).SelectMany(p => p.Assets.ApiStages).Select(stage => stage.Arn))),
        new(Rules.KubernetesClusters.Name, Texts(Sending(platforms, LogSources.EksAudit).SelectMany(p => p.Assets.KubernetesClusters
            .Select(cluster => Arn.Of("eks", cluster.Region, p.Self.Id, $"cluster/{cluster.Name}"))))),
        new(Rules.DatabaseClusters.Name, Texts(Sending(platforms, LogSources.RdsAudit).SelectMany(p => p.Assets.DatabaseClusters
            .Select(cluster => Arn.Of("rds", cluster.Region, p.Self.Id, $"cluster:{cluster.Name}"))))),
        new(Rules.Firewalls.Name, Texts(Sending(platforms, LogSources.NetworkFirewall).SelectMany(p => p.Assets.Firewalls
            .Select(firewall => Arn.Of("network-firewall", firewall.Region, p.Self.Id, $"firewall/{firewall.Name}"))))),
        new(Rules.LoggedBuckets.Name, Texts(Sending(platforms, LogSources.S3Access).SelectMany(p => p.Assets.LoggedBuckets).Select(bucket => bucket.Name.ToString()))),
        new(Rules.PublicZones.Name, Texts(Sending(platforms, LogSources.Route53PublicDns).SelectMany(p => p.Assets.PublicZones).Select(zone => zone.Id ?? zone.Name))),
        new(Rules.SecurityAccount.Name, platforms.Select(p => p.SecurityAccountId.ToString()).FirstOrDefault() ?? ""),
        new(Rules.BreakGlassRoles.Name, Texts(platforms.SelectMany(p => new[] { p.DeployRole, p.BreakGlassRole }).Select(role => $"*:role/{role}"))),
        new(Rules.LogWritersOfBuckets.Name, Texts(platforms.SelectMany(SilentWriter.Of).Select(writer => writer.ToString()))),
        new(Services.Name, SwitchedOn([.. platforms.Where(p => p.Self.Role != AccountRole.Member)])),
        // Of several accounts each has its own; the rule asks about one.
        new(Rules.AccountEnvironment.Name, platforms is [{ Self: var account }] ? Word(account.Environment) : ""),
    ]);

    /// <summary>Whether the service of <paramref name="key"/> is on.</summary>
    public static bool HasService(RuleParameters given, ConfigKey key) => given.Texts(Services).Contains(key.Name);

    // What stays in a bucket of its account is logged by its owner, outside of every plan.
    static IEnumerable<Platform> Sending(IReadOnlyList<Platform> platforms, LogSource source) => platforms.Where(p => Sends(p, source));

    static bool Sends(Platform platform, LogSource source) => platform.Assets.Adopted.All(bucket => bucket.Source != source);

    static string Readers(Platform platform) => string.Join(',', platform.Names.QueryRoles.Select(role => platform.Names.RoleArn(platform.SecurityAccountId, role)));

    /// <summary>Switches stand on master and security and agree there; a member knows of none.</summary>
    static ListValue SwitchedOn(List<Platform> central) =>
        Texts(Switches.All.Where(part => central.Count == 0 || central.Exists(p => part.IsOn(p.Switches))).Select(part => part.Key.Name));

    static ListValue Texts(IEnumerable<string> texts) =>
        new(texts.Distinct(StringComparer.Ordinal).Select(text => (PropertyValue)text));

    static string Word(AccountEnvironment environment) => environment switch
    {
        AccountEnvironment.Production => "production",
        AccountEnvironment.Staging => "staging",
        _ => "development",
    };
}
