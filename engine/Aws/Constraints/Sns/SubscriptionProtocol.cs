namespace SecurityPlatform.Engine.Aws.Constraints.Sns;

/// <summary>A subscription uses a protocol that SNS knows, and an address that fits it.</summary>
sealed class SubscriptionProtocol() : InputConstraint(
    "sns-subscription-protocol", "InvalidParameter", "Amazon SNS API Reference: Subscribe", AwsTypes.TopicSubscription)
{
    public override Violation? Check(Subject subject)
    {
        string[] known = ["application", "email", "email-json", "firehose", "http", "https", "lambda", "sms", "sqs"];
        var protocol = subject.Inputs.Text("protocol");
        var endpoint = subject.Inputs.Text("endpoint");
        return protocol is null || endpoint is null ? null
            : !known.Contains(protocol) ? subject.Wrong("protocol", $"one of {string.Join(", ", known)}", protocol, "Correct the name.")
            : protocol is "http" or "https" && !endpoint.StartsWith($"{protocol}://", StringComparison.Ordinal)
                ? subject.Wrong("endpoint", $"an address that starts with {protocol}://", endpoint, "Correct the address.")
            : protocol is "email" or "email-json" && !endpoint.Contains('@', StringComparison.Ordinal)
                ? subject.Wrong("endpoint", "an e-mail address", endpoint, "Correct the address.")
            : null;
    }
}
