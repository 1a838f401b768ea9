using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Logs;

/// <summary>One resolver query log configuration per region, shared with the whole organization, that writes to the archive.</summary>
/// <remarks>
/// "Sharing Resolver query logging configurations with other AWS accounts", Amazon Route 53 developer guide: AWS itself advises a
/// central configuration for a central bucket. Deleting or un-sharing it silently stops the logging of every VPC, so both are guarded.
/// Sharing inside the organization must be on, which is the management account's to do (<c>ResourceSharing</c>).
/// </remarks>
public sealed class SharedResolverLogging : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:logs:SharedResolverLogging";

    /// <summary>Creates the configuration and its share in each region.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public SharedResolverLogging(string name, SharedResolverLoggingArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);
        var names = args.Platform.Names;

        Dictionary<string, Output<string>> ids = [];
        foreach (var region in args.Regions.Select(region => region.ToString()))
        {
            var config = new Aws.Route53.ResolverQueryLogConfig($"{name}-{region}", new()
            {
                Region = region,
                Name = names.ResolverConfig,
                DestinationArn = names.ArchiveBucketArn(LogSources.Route53Resolver.Bucket),
            }, this.Guarded([.. args.After]));
            var share = new Aws.Ram.ResourceShare($"{name}-share-{region}", new()
            {
                Region = region,
                Name = names.ResolverConfig,
                AllowExternalPrincipals = false,
            }, this.Guarded());
            _ = new Aws.Ram.ResourceAssociation(
                $"{name}-share-config-{region}", new() { Region = region, ResourceArn = config.Arn, ResourceShareArn = share.Arn }, this.Guarded());
            _ = new Aws.Ram.PrincipalAssociation(
                $"{name}-share-organization-{region}", new() { Region = region, Principal = names.OrganizationArn, ResourceShareArn = share.Arn }, this.Guarded());
            ids[region] = config.Id;
        }

        ConfigIds = ids;
        RegisterOutputs();
    }

    /// <summary>The configurations' ids by region, for the accounts of the VPCs.</summary>
    public IReadOnlyDictionary<string, Output<string>> ConfigIds { get; }
}
