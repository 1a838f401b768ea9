using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class RetentionIsNotShortenedTests() : RuleTest(Rules.RetentionIsNotShortened)
{
    protected override IReadOnlyList<PlannedResource> Kept => ArchivePlan.All;

    protected override IReadOnlyList<PlannedResource>? Before => ArchivePlan.All;

    public override void Looks_at_nothing_where_there_is_nothing() =>
        Assert.Equal(Verdict.NotApplicable, PolicyEvaluation.Run([Rules.RetentionIsNotShortened], ArchivePlan.All, PolicyConfig.Default).Rows[0].Verdict);

    [Fact]
    public void Passes_more_days() => Passes(ArchivePlan.But(ArchivePlan.Lock.With("rule", ArchivePlan.LockOf(("mode", "GOVERNANCE"), ("days", 1096.0)))));

    [Fact]
    public void Passes_no_end() => Passes(ArchivePlan.But(ArchivePlan.Group.Without("retentionInDays")));

    [Fact]
    public void Fails_a_shorter_lock() => Fails(
        "archive-lock.rule.defaultRetention.days: expected 731 days or more, as before, got 400 days.",
        ArchivePlan.But(ArchivePlan.Lock.With("rule", ArchivePlan.LockOf(("mode", "GOVERNANCE"), ("days", 400.0)))));

    [Fact]
    public void Fails_an_earlier_expiration() => Fails(
        "archive-lifecycle.rules[0].expiration.days: expected 731 days or more, as before, got 400 days.",
        ArchivePlan.But(ArchivePlan.Lifecycle.With("rules", Plan.List(ArchivePlan.RuleOf(400)))));

    [Fact]
    public void Fails_a_log_group_that_forgets_earlier() => Fails(
        "trail-group.retentionInDays: expected 731 days or more, as before, got 365 days.",
        ArchivePlan.But(ArchivePlan.Group.With("retentionInDays", 365.0)));

    [Fact]
    public void Leaves_unknown_days_open() => LeavesOpen(
        "trail-group.retentionInDays: expected 731 days or more, as before, got a value known only after an update.",
        ArchivePlan.But(ArchivePlan.Group.With("retentionInDays", Plan.Unknown)));
}
