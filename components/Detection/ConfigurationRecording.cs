using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Detection;

/// <summary>AWS Config in one account: a recorder in every governed region, which delivers to the archive of the security account.</summary>
/// <remarks>
/// AWS Config developer guide, "Setting up AWS Config": there is no switch for an organization, so every account needs recorder, channel
/// and status, in this order. An account that recorded before has recorders called default and the service-linked role: import them.
/// Global types are recorded at home only, network interfaces daily: they are the bulk of the bill.
/// The conformance pack is the account's own and not the organization's, which fails while any account lacks a recorder.
/// </remarks>
public sealed class ConfigurationRecording : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:detection:ConfigurationRecording";

    const string Default = "default";

    /// <summary>Creates role, recorders, channels and packs.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public ConfigurationRecording(string name, ConfigurationRecordingArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);

        var role = new Aws.Iam.ServiceLinkedRole($"{name}-role", new() { AwsServiceName = "config.amazonaws.com" }, this.Guarded());
        foreach (var region in args.Regions)
        {
            var place = region.ToString();
            var recorder = new Aws.Cfg.Recorder($"{name}-recorder-{region}", new()
            {
                Region = place,
                Name = Default,
                RoleArn = role.Arn,
                RecordingGroup = new Aws.Cfg.Inputs.RecorderRecordingGroupArgs { AllSupported = true, IncludeGlobalResourceTypes = region == args.HomeRegion },
                RecordingMode = new Aws.Cfg.Inputs.RecorderRecordingModeArgs
                {
                    RecordingFrequency = "CONTINUOUS",
                    RecordingModeOverride = new Aws.Cfg.Inputs.RecorderRecordingModeRecordingModeOverrideArgs
                    {
                        RecordingFrequency = "DAILY",
                        ResourceTypes = { "AWS::EC2::NetworkInterface" },
                    },
                },
            }, this.Child());
            var channel = new Aws.Cfg.DeliveryChannel($"{name}-channel-{region}", new()
            {
                Region = place,
                Name = Default,
                S3BucketName = args.ArchiveBucket.ToString(),
                S3KmsKeyArn = args.ArchiveKeyArn,
                SnapshotDeliveryProperties = new Aws.Cfg.Inputs.DeliveryChannelSnapshotDeliveryPropertiesArgs { DeliveryFrequency = "TwentyFour_Hours" },
            }, this.Child([recorder, .. args.After]));
            var status = new Aws.Cfg.RecorderStatus($"{name}-status-{region}", new() { Region = place, Name = Default, IsEnabled = true }, this.Child(channel));
            if (args.ConformancePack)
            {
                _ = new Aws.Cfg.ConformancePack(
                    $"{name}-pack-{region}", new() { Region = place, Name = "platform", TemplateBody = PlatformConformancePack.Template }, this.Child(status));
            }
        }

        RegisterOutputs();
    }
}
