namespace SecurityPlatform.Engine.Aws.Constraints.Vended;

/// <summary>AWS WAF logs only to destinations of its own prefix.</summary>
sealed class WebAclDestination() : InputConstraint(
    "waf-log-name", "WAFInvalidParameterException", "AWS WAF Developer Guide: AWS WAF logging destinations", AwsTypes.WebAclLogging)
{
    const string Prefix = "aws-waf-logs-";

    public override Violation? Check(Subject subject)
    {
        foreach (var text in subject.Inputs.Texts("logDestinationConfigs"))
        {
            if (!Arn.TryParse(text, out var arn) || !NameOf(arn).StartsWith(Prefix, StringComparison.Ordinal))
            {
                return subject.Wrong("logDestinationConfigs", $"the ARN of a destination whose name begins with {Prefix}", text, "Rename the bucket, the stream or the log group.");
            }
        }

        return null;
    }

    // A bucket is named by its whole resource, a stream and a log group after their kind.
    static string NameOf(Arn arn) => arn.Service == "s3" ? arn.Resource : arn.Resource[(arn.Resource.IndexOfAny(['/', ':']) + 1)..];
}
