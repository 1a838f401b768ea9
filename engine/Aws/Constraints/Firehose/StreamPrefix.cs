namespace SecurityPlatform.Engine.Aws.Constraints.Firehose;

/// <summary>An error prefix is needed beside a prefix with expressions, and only it says what went wrong.</summary>
sealed class StreamPrefix() : InputConstraint(
    "firehose-prefix", "InvalidArgumentException", "Firehose Developer Guide: Understand custom prefixes for Amazon S3 objects", AwsTypes.Firehose)
{
    const string ErrorType = "!{firehose:error-output-type}";

    public override Violation? Check(Subject subject)
    {
        if (subject.Inputs.Object("extendedS3Configuration") is not { } s3 || s3.IsUnknown("prefix") || s3.IsUnknown("errorOutputPrefix"))
        {
            return null;
        }

        var (prefix, error) = (s3.Text("prefix") ?? "", s3.Text("errorOutputPrefix") ?? "");
        return prefix.Contains(ErrorType, StringComparison.Ordinal)
                ? subject.Wrong("extendedS3Configuration.prefix", $"a prefix without {ErrorType}", prefix, "Move it to errorOutputPrefix.")
            : DeliveryPrefix.HasExpressions(prefix) && !error.Contains(ErrorType, StringComparison.Ordinal)
                ? subject.Wrong("extendedS3Configuration.errorOutputPrefix", $"a prefix with {ErrorType}, as prefix has expressions", error.Length > 0 ? error : "nothing", $"Set it, for example to errors/{ErrorType}/.")
            : error.Contains("!{partitionKeyFrom", StringComparison.Ordinal)
                ? subject.Wrong("extendedS3Configuration.errorOutputPrefix", "a prefix without partition keys", error, "Remove them.")
            : null;
    }
}
