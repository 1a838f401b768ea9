using Pulumi;
using SecurityPlatform.Components.Archive;
using SecurityPlatform.Components.Policies;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Logs;

/// <summary>Carries the lines of log groups, or records that are put on it, to the archive, as gzip files in the folders that the source declares.</summary>
/// <remarks>
/// From log groups arrives the zipped envelope of a subscription filter. The stream unzips it and keeps the messages only, one a line:
/// Amazon Data Firehose developer guide, "Decompress CloudWatch Logs". Without the first step the second is refused.
/// </remarks>
public sealed class ArchiveStream : ComponentResource
{
    /// <summary>The type token. It is in the URN of the stream: a new token replaces it.</summary>
    public const string Token = "security-platform:logs:ArchiveStream";

    const string ErrorStream = "archive";

    // The most that Firehose waits for: few large files are cheaper to read than many small ones.
    const int BufferSeconds = 900;
    const int BufferMiB = 64;

    /// <summary>Creates the role, the stream and the log group of its errors.</summary>
    public ArchiveStream(string name, ArchiveStreamArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var (platform, source, region) = (args.Platform, args.Source, args.Region.ToString());

        var role = new Aws.Iam.Role($"{name}-role", new()
        {
            Name = args.Role,
            Description = $"Delivers {source.Title} to the archive",
            AssumeRolePolicy = TrustPolicy.Service(
                "firehose.amazonaws.com", Condition.StringEquals("aws:SourceAccount", args.Account.ToString())).ToJson(),
        }, this.Child());
        var grant = new Aws.Iam.RolePolicy($"{name}-role-policy", new()
        {
            Name = "archive",
            Role = role.Id,
            Policy = args.ArchiveKeyArn.Apply(key => ArchiveStreamPolicy.Delivery(args, key).ToJson()),
        }, this.Child());

        var errors = new Aws.CloudWatch.LogGroup($"{name}-errors", new()
        {
            Region = region,
            Name = args.ErrorGroup,
            RetentionInDays = platform.Retention[source.Retention],
        }, this.Evidence());
        var errorStream = new Aws.CloudWatch.LogStream(
            $"{name}-errors-archive", new() { Region = region, LogGroupName = errors.Name, Name = ErrorStream }, this.Child());

        var stream = new Aws.Kinesis.FirehoseDeliveryStream($"{name}-firehose", new()
        {
            Region = region,
            Name = args.Stream,
            Destination = "extended_s3",
            ServerSideEncryption = new Aws.Kinesis.Inputs.FirehoseDeliveryStreamServerSideEncryptionArgs { Enabled = true, KeyType = "AWS_OWNED_CMK" },
            ExtendedS3Configuration = new Aws.Kinesis.Inputs.FirehoseDeliveryStreamExtendedS3ConfigurationArgs
            {
                RoleArn = role.Arn,
                BucketArn = platform.Names.ArchiveBucketArn(source.Bucket),
                KmsKeyArn = args.ArchiveKeyArn,
                Prefix = DeliveryFolders.Records(source, platform, args.Account, args.Region),
                ErrorOutputPrefix = DeliveryFolders.Errors(source, args.Account),
                BufferingInterval = BufferSeconds,
                BufferingSize = BufferMiB,
                CompressionFormat = "GZIP",
                ProcessingConfiguration = new Aws.Kinesis.Inputs.FirehoseDeliveryStreamExtendedS3ConfigurationProcessingConfigurationArgs
                {
                    Enabled = true,
                    Processors = args.TakesSubscriptions ? Messages() : Lines(),
                },
                CloudwatchLoggingOptions = new Aws.Kinesis.Inputs.FirehoseDeliveryStreamExtendedS3ConfigurationCloudwatchLoggingOptionsArgs
                {
                    Enabled = true,
                    LogGroupName = errors.Name,
                    LogStreamName = errorStream.Name,
                },
            },
        }, this.Child(grant));

        StreamArn = stream.Arn;
        RegisterOutputs();
    }

    /// <summary>The stream's ARN, for subscription filters.</summary>
    [Output("streamArn")]
    public Output<string> StreamArn { get; }

    static Aws.Kinesis.Inputs.FirehoseDeliveryStreamExtendedS3ConfigurationProcessingConfigurationProcessorArgs[] Messages() =>
    [
        Processor("Decompression", "CompressionFormat", "GZIP"),
        Processor("CloudWatchLogProcessing", "DataMessageExtraction", "true"),
    ];

    // The two characters \\n, as Firehose wants them.
    static Aws.Kinesis.Inputs.FirehoseDeliveryStreamExtendedS3ConfigurationProcessingConfigurationProcessorArgs[] Lines() =>
        [Processor("AppendDelimiterToRecord", "Delimiter", @"\n")];

    static Aws.Kinesis.Inputs.FirehoseDeliveryStreamExtendedS3ConfigurationProcessingConfigurationProcessorArgs Processor(
        string type, string parameter, string value) => new()
        {
            Type = type,
            Parameters = new Aws.Kinesis.Inputs.FirehoseDeliveryStreamExtendedS3ConfigurationProcessingConfigurationProcessorParameterArgs
            {
                ParameterName = parameter,
                ParameterValue = value,
            },
        };
}
