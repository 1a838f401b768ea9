using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class ConfigRecordersDeliverTests() : RuleTest(Rules.ConfigRecordersDeliver)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Recorder, Channel];

    [Fact]
    public void Passes_a_channel_in_the_region() => Passes(Recorder, Channel);

    [Fact]
    public void Fails_a_recorder_without_channel() => Fails(
        "recorder: expected a DeliveryChannel in eu-west-1, got none.",
        Recorder);

    [Fact]
    public void Fails_a_channel_of_another_region() => Fails(
        "recorder: expected a DeliveryChannel in eu-west-1, got none.",
        Recorder, Channel.With("region", "us-east-1"));

    [Fact]
    public void Fails_a_channel_of_another_stack() => Fails(
        "recorder: expected a DeliveryChannel in eu-west-1, got none.",
        Recorder, Channel.In("member"));

    [Fact]
    public void Leaves_a_channel_of_an_unknown_region_open() => LeavesOpen(
        "recorder: expected a DeliveryChannel in eu-west-1, got a value known only after an update.",
        Recorder, Channel.With("region", Plan.Unknown));

    static PlannedResource Recorder => Plan.Resource(AwsTypes.ConfigRecorder, "recorder", ("name", "default"), ("region", "eu-west-1"));

    static PlannedResource Channel => Plan.Resource(AwsTypes.ConfigDeliveryChannel, "channel", ("s3BucketName", "example-archive"), ("region", "eu-west-1"));
}
