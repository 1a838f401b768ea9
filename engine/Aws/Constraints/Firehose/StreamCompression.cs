namespace SecurityPlatform.Engine.Aws.Constraints.Firehose;

/// <summary>Converted records are compressed by their format, not by Firehose.</summary>
sealed class StreamCompression() : InputConstraint(
    "firehose-compression", "InvalidArgumentException", "Firehose Developer Guide: Convert input data format", AwsTypes.Firehose)
{
    static readonly string[] s_known = ["UNCOMPRESSED", "GZIP", "ZIP", "Snappy", "HADOOP_SNAPPY"];

    public override Violation? Check(Subject subject)
    {
        const string member = "extendedS3Configuration.compressionFormat";
        var s3 = subject.Inputs.Object("extendedS3Configuration");
        var format = s3?.Text("compressionFormat");
        return format is null ? null
            : !s_known.Contains(format) ? subject.Wrong(member, $"one of {string.Join(", ", s_known)}", format, "Set GZIP.")
            : s3!.Object("dataFormatConversionConfiguration") is { } conversion && conversion.Flag("enabled") is not false && format != "UNCOMPRESSED"
                ? subject.Wrong(member, "UNCOMPRESSED, as the format is converted", format, "Remove it; Parquet compresses itself.")
            : null;
    }
}
