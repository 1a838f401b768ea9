namespace SecurityPlatform.Engine.Aws.Constraints.Firehose;

/// <summary>Firehose gathers 1 to 128 MB for up to 900 seconds, and at least 64 MB to convert or partition.</summary>
sealed class StreamBuffering() : InputConstraint(
    "firehose-buffering", "InvalidArgumentException", "Firehose API Reference: BufferingHints", AwsTypes.Firehose)
{
    public override Violation? Check(Subject subject)
    {
        if (subject.Inputs.Object("extendedS3Configuration") is not { } s3)
        {
            return null;
        }

        var partitions = s3.Object("dynamicPartitioningConfiguration")?.Flag("enabled") is true;
        var converts = s3.Object("dataFormatConversionConfiguration") is { } conversion && conversion.Flag("enabled") is not false;
        var least = partitions || converts ? 64 : 1;
        var (size, interval) = (s3.Number("bufferingSize"), s3.Number("bufferingInterval"));
        return size < least || size > 128 || (size is null && !s3.Has("bufferingSize") && least > 5)
                ? subject.Wrong("extendedS3Configuration.bufferingSize", $"{least} to 128 MB", $"{size ?? 5}", "Set it within these bounds.")
            : interval is < 0 or > 900
                ? subject.Wrong("extendedS3Configuration.bufferingInterval", "0 to 900 seconds", $"{interval}", "Set it within these bounds.")
            : null;
    }
}
