namespace SecurityPlatform.Engine.Aws.Constraints.Firehose;

/// <summary>Processors are of known types, and messages are extracted only from what was decompressed before.</summary>
sealed class StreamProcessors() : InputConstraint(
    "firehose-processors", "InvalidArgumentException", "Firehose Developer Guide: Decompress CloudWatch Logs and extract messages", AwsTypes.Firehose)
{
    static readonly string[] s_known =
        ["RecordDeAggregation", "Decompression", "CloudWatchLogProcessing", "Lambda", "MetadataExtraction", "AppendDelimiterToRecord"];

    public override Violation? Check(Subject subject)
    {
        const string member = "extendedS3Configuration.processingConfiguration.processors";
        var types = subject.Inputs.Object("extendedS3Configuration")?.Object("processingConfiguration")?.Objects("processors")
            .Select(p => p.Text("type") ?? "").ToArray() ?? [];
        var extraction = Array.IndexOf(types, "CloudWatchLogProcessing");
        var decompression = Array.IndexOf(types, "Decompression");
        return types.FirstOrDefault(t => t.Length > 0 && !s_known.Contains(t)) is { } stranger
                ? subject.Wrong(member, $"types {string.Join(", ", s_known)}", stranger, "Correct the type.")
            : extraction >= 0 && (decompression < 0 || decompression > extraction)
                ? subject.Wrong(member, "Decompression before CloudWatchLogProcessing", string.Join(", ", types), "Put Decompression first.")
            : null;
    }
}
