using Pulumi;
using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Logs;

/// <summary>The place in the security account to which CloudFront of all accounts may deliver its logs.</summary>
/// <remarks>
/// "Configure standard logging (v2)", Amazon CloudFront developer guide, cross-account: the destination is the receiver's, source and
/// delivery are the sender's. All three exist in us-east-1 only; the bucket may be anywhere.
/// </remarks>
public sealed class DistributionLogDestination : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:logs:DistributionLogDestination";

    /// <summary>Creates the destination and its policy.</summary>
    public DistributionLogDestination(string name, DistributionLogDestinationArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var names = args.Platform.Names;
        var region = Region.UsEast1.ToString();
        var destination = new Aws.CloudWatch.LogDeliveryDestination($"{name}-destination", new()
        {
            Region = region,
            Name = names.CloudFrontDestination,
            OutputFormat = "w3c",
            DeliveryDestinationConfiguration = new Aws.CloudWatch.Inputs.LogDeliveryDestinationDeliveryDestinationConfigurationArgs
            {
                DestinationResourceArn = names.ArchiveBucketArn(LogSources.CloudFront.Bucket),
            },
        }, this.Child([.. args.After]));
        _ = new Aws.CloudWatch.LogDeliveryDestinationPolicy($"{name}-access", new()
        {
            Region = region,
            DeliveryDestinationName = destination.Name,
            DeliveryDestinationPolicy = new PolicyDocument(Statement.Allow("Deliver", "logs:CreateDelivery") with
            {
                Principal = Principal.Aws([.. args.Platform.Accounts.Select(account => Arn.Global(names.Partition, "iam", account.Id.ToString(), "root"))]),
                Resources = [names.CloudFrontDestinationArn],
            }).ToJson(),
        }, this.Child());
        DestinationArn = destination.Arn;

        RegisterOutputs();
    }

    /// <summary>The destination's ARN; an account that finds it may deliver.</summary>
    [Output("destinationArn")]
    public Output<string> DestinationArn { get; }
}
