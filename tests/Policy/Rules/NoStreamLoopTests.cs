using Pulumi.Rpc;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class NoStreamLoopTests() : RuleTest(Rules.NoStreamLoop)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Filter, Stream, Source, Errors];

    [Fact]
    public void Passes_a_log_group_of_its_own() => Passes(Filter, Stream, Source, Errors);

    [Fact]
    public void Passes_a_stream_that_logs_nothing() => Passes(Filter, Stream.Without("extendedS3Configuration"), Source);

    [Fact]
    public void Fails_the_group_that_it_reads() => Fails(
        "filter.logGroup: expected a group that the stream does not write to, got /platform/dns.",
        Filter, LoggingTo("/platform/dns"), Source);

    [Fact]
    public void Fails_a_function_that_reads_its_own_log() => Fails(
        "filter.logGroup: expected a group that the stream does not write to, got /aws/lambda/reader.",
        Filter.With("logGroup", "/aws/lambda/reader").With("destinationArn", "arn:aws:lambda:eu-west-1:777788889999:function:reader"));

    [Fact]
    public void Leaves_an_unknown_group_open() => LeavesOpen(
        "filter.logGroup: expected a group that the stream does not write to, got a value known only after an update.",
        Filter, LoggingTo(Plan.Unknown), Source);

    const string StreamArn = "arn:aws:firehose:eu-west-1:777788889999:deliverystream/platform-dns";

    static PlannedResource Filter => Plan.Resource(AwsTypes.LogSubscriptionFilter, "filter", ("logGroup", "/platform/dns"), ("destinationArn", StreamArn));

    static PlannedResource Stream => LoggingTo("/platform/dns-errors");

    static PlannedResource Source => Plan.Resource(AwsTypes.LogGroup, "source", ("name", "/platform/dns"));

    static PlannedResource Errors => Plan.Resource(AwsTypes.LogGroup, "errors", ("name", "/platform/dns-errors"));

    static PlannedResource LoggingTo(PropertyValue group) => Plan.Resource(
        AwsTypes.Firehose, "stream", ("name", "platform-dns"), ("arn", StreamArn), ("extendedS3Configuration", Plan.Object(
            ("cloudwatchLoggingOptions", Plan.Object(("enabled", true), ("logGroupName", group))))));
}
