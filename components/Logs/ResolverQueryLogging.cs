using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Logs;

/// <summary>Records which names the VPCs of an account look up.</summary>
/// <remarks>
/// "Resolver query logging", Amazon Route 53 developer guide. With a shared configuration the VPC is only joined to it; without, the
/// account has configurations of its own, which write to the same archive.
/// </remarks>
public sealed class ResolverQueryLogging : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:logs:ResolverQueryLogging";

    /// <summary>Joins each VPC to the configuration of its region.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public ResolverQueryLogging(string name, ResolverQueryLoggingArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);
        var names = args.Platform.Names;

        Dictionary<Region, Input<string>> configs = new(args.SharedConfigIds);
        foreach (var region in args.Vpcs.Select(vpc => vpc.Region).Distinct().Where(region => !configs.ContainsKey(region)))
        {
            configs[region] = new Aws.Route53.ResolverQueryLogConfig($"{name}-{region}", new()
            {
                Region = region.ToString(),
                Name = names.ResolverConfig,
                DestinationArn = names.ArchiveBucketArn(LogSources.Route53Resolver.Bucket),
            }, this.Child()).Id;
        }

        foreach (var vpc in args.Vpcs)
        {
            _ = new Aws.Route53.ResolverQueryLogConfigAssociation($"{name}-{vpc.Id}", new()
            {
                Region = vpc.Region.ToString(),
                ResolverQueryLogConfigId = configs[vpc.Region],
                ResourceId = vpc.Id,
            }, this.Child());
        }

        RegisterOutputs();
    }
}
