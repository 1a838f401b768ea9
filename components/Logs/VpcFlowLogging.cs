using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Logs;

/// <summary>Records who talks to whom in an account's VPCs, straight into the archive.</summary>
/// <remarks>
/// "Publish flow logs to Amazon S3", Amazon VPC user guide. Everything of a flow log is immutable, and AWS refuses a second one that is
/// the same: a change deletes before it makes. The bucket of another account needs no role; its policy lets log delivery in.
/// </remarks>
public sealed class VpcFlowLogging : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:logs:VpcFlowLogging";

    /// <summary>Creates a flow log per VPC.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public VpcFlowLogging(string name, VpcFlowLoggingArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);

        foreach (var vpc in args.Vpcs)
        {
            var once = this.Child();
            once.DeleteBeforeReplace = true;
            _ = new Aws.Ec2.FlowLog($"{name}-{vpc.Id}", new()
            {
                Region = vpc.Region.ToString(),
                VpcId = vpc.Id,
                TrafficType = "ALL",
                LogDestinationType = "s3",
                LogDestination = args.Platform.Names.ArchiveBucketArn(LogSources.VpcFlow.Bucket),
                LogFormat = VpcFlowLoggingArgs.Format,
                MaxAggregationInterval = 60,
                DestinationOptions = new Aws.Ec2.Inputs.FlowLogDestinationOptionsArgs
                {
                    FileFormat = "parquet",
                    HiveCompatiblePartitions = true,
                    PerHourPartition = true,
                },
            }, once);
        }

        RegisterOutputs();
    }
}
