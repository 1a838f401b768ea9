using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Logs;

/// <summary>Delivers the requests of an account's CloudFront distributions to the archive.</summary>
/// <remarks>
/// "Configure standard logging (v2)", Amazon CloudFront developer guide. The suffix path is written in full: a shorter one comes back
/// with CloudFront's own folders before it, and would be planned anew each time.
/// </remarks>
public sealed class DistributionLogging : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:logs:DistributionLogging";

    /// <summary>Creates a source and a delivery per distribution.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public DistributionLogging(string name, DistributionLoggingArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);
        var (names, account, region) = (args.Platform.Names, args.Platform.Self.Id, Region.UsEast1.ToString());

        foreach (var distribution in args.Distributions)
        {
            var source = new Aws.CloudWatch.LogDeliverySource($"{name}-source-{distribution.Id}", new()
            {
                Region = region,
                Name = $"platform-cloudfront-{distribution.Id}",
                LogType = "ACCESS_LOGS",
                ResourceArn = Arn.Global(names.Partition, "cloudfront", account.ToString(), $"distribution/{distribution.Id}"),
            }, this.Child());
            _ = new Aws.CloudWatch.LogDelivery($"{name}-{distribution.Id}", new()
            {
                Region = region,
                DeliverySourceName = source.Name,
                DeliveryDestinationArn = names.CloudFrontDestinationArn,
                S3DeliveryConfigurations = new Aws.CloudWatch.Inputs.LogDeliveryS3DeliveryConfigurationArgs
                {
                    EnableHiveCompatiblePath = false,
                    SuffixPath = $"AWSLogs/{account}/CloudFront/{{yyyy}}/{{MM}}/{{dd}}",
                },
            }, this.Child());
        }

        RegisterOutputs();
    }
}
