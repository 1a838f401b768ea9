using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Logs;

/// <summary>Keeps the alerts and flows of an account's network firewalls, straight in the archive.</summary>
/// <remarks>
/// "Updating a firewall's logging configuration", AWS Network Firewall developer guide: one configuration per firewall names all of its
/// destinations. TLS logs are left out: they need an inspection configuration.
/// </remarks>
public sealed class FirewallLogging : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:logs:FirewallLogging";

    /// <summary>Creates a logging configuration per firewall.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public FirewallLogging(string name, FirewallLoggingArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);
        var bucket = args.Platform.Names.ArchiveBucket(LogSources.NetworkFirewall.Bucket).ToString();

        foreach (var firewall in args.Firewalls)
        {
            _ = new Aws.NetworkFirewall.LoggingConfiguration($"{name}-{firewall.Name}", new()
            {
                Region = firewall.Region.ToString(),
                FirewallArn = Arn.Of("network-firewall", firewall.Region, args.Platform.Self.Id, $"firewall/{firewall.Name}"),
                LoggingConfig = new Aws.NetworkFirewall.Inputs.LoggingConfigurationLoggingConfigurationArgs
                {
                    LogDestinationConfigs = new[] { To(bucket, "ALERT"), To(bucket, "FLOW") },
                },
            }, this.Child());
        }

        RegisterOutputs();
    }

    static Aws.NetworkFirewall.Inputs.LoggingConfigurationLoggingConfigurationLogDestinationConfigArgs To(string bucket, string type) => new()
    {
        LogType = type,
        LogDestinationType = "S3",
        LogDestination = { ["bucketName"] = bucket },
    };
}
