using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class ConfigRecordersAreOnTests() : RuleTest(Rules.ConfigRecordersAreOn)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Recorder, Status];

    [Fact]
    public void Passes_a_recorder_that_runs() => Passes(Recorder, Status);

    [Fact]
    public void Fails_a_recorder_without_status() => Fails(
        "recorder: expected a RecorderStatus, got none.",
        Recorder);

    [Fact]
    public void Fails_a_recorder_that_is_stopped() => Fails(
        "status.isEnabled: expected true, got false.",
        Recorder, Status.With("isEnabled", false));

    [Fact]
    public void Leaves_an_unknown_recorder_open() => LeavesOpen(
        "recorder: expected a RecorderStatus, got a value known only after an update.",
        Recorder, Status.With("name", Plan.Unknown));

    static PlannedResource Recorder => Plan.Resource(AwsTypes.ConfigRecorder, "recorder", ("name", "default"), ("region", "eu-west-1"));

    static PlannedResource Status => Plan.Resource(AwsTypes.ConfigRecorderStatus, "status", ("name", "default"), ("isEnabled", true), ("region", "eu-west-1"));
}
