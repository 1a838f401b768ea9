using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class GuardDutyDetectorsAreOnTests() : RuleTest(Rules.GuardDutyDetectorsAreOn)
{
    protected override IReadOnlyList<PlannedResource> Kept => [On];

    [Fact]
    public void Passes_a_detector_that_is_on() => Passes(On);

    [Fact]
    public void Fails_a_suspended_detector() => Fails(
        "detector.enable: expected true, got false.",
        On.With("enable", false));

    [Fact]
    public void Fails_six_hours() => Fails(
        "detector.findingPublishingFrequency: expected FIFTEEN_MINUTES, got nothing.",
        On.Without("findingPublishingFrequency"));

    [Fact]
    public void Leaves_an_unknown_switch_open() => LeavesOpen(
        "detector.enable: expected true, got a value known only after an update.",
        On.With("enable", Plan.Unknown));

    static PlannedResource On => Plan.Resource(AwsTypes.Detector, "detector", ("enable", true), ("findingPublishingFrequency", "FIFTEEN_MINUTES"));
}
