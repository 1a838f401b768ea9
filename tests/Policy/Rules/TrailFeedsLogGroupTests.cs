using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class TrailFeedsLogGroupTests() : RuleTest(Rules.TrailFeedsLogGroup)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Fed];

    [Fact]
    public void Passes_a_trail_with_group_and_role() => Passes(Fed);

    [Fact]
    public void Passes_a_group_of_the_run_whose_arn_is_not_known_yet() => Passes(Fed.From("cloudWatchLogsGroupArn", ArchivePlan.Group), ArchivePlan.Group);

    [Fact]
    public void Ignores_a_trail_of_one_account() => Ignores(Fed.Without("cloudWatchLogsGroupArn").With("isOrganizationTrail", false));

    [Fact]
    public void Fails_a_trail_without_a_log_group() => Fails(
        "trail.cloudWatchLogsGroupArn: expected a log group and its role, got nothing.",
        Fed.Without("cloudWatchLogsGroupArn"));

    [Fact]
    public void Leaves_an_unknown_group_open() => LeavesOpen(
        "trail.cloudWatchLogsGroupArn: expected a log group and its role, got a value known only after an update.",
        Fed.With("cloudWatchLogsGroupArn", Plan.Unknown));

    [Fact]
    public void Is_not_applicable_when_the_alarms_are_off() => Assert.Equal(
        Verdict.NotApplicable,
        PolicyEvaluation.Run([Rules.TrailFeedsLogGroup], [ArchivePlan.Trail], new() { Shared = Plan.Object(("services", Plan.Texts("guardDuty"))) }).Rows[0].Verdict);

    static PlannedResource Fed => ArchivePlan.Trail;
}
