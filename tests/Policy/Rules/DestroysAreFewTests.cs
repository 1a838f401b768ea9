using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class DestroysAreFewTests : RuleTest
{
    public DestroysAreFewTests() : base(Rules.DestroysAreFew) => Given = Plan.Object(("maximumDestroys", 1.0));

    protected override IReadOnlyList<PlannedResource> Kept => ArchivePlan.All;

    protected override IReadOnlyList<PlannedResource>? Before => ArchivePlan.All;

    public override void Looks_at_nothing_where_there_is_nothing() =>
        Assert.Equal(Verdict.NotApplicable, PolicyEvaluation.Run([Rules.DestroysAreFew], ArchivePlan.All, PolicyConfig.Default).Rows[0].Verdict);

    [Fact]
    public void Passes_as_many_as_are_allowed() => Passes(ArchivePlan.Without(ArchivePlan.Access));

    [Fact]
    public void Passes_what_only_changes() => Passes(ArchivePlan.But(ArchivePlan.Access.With("blockPublicAcls", false)));

    [Fact]
    public void Fails_deletions_and_replacements_together() => Fails(
        "plan: expected at most 1 destroyed resources, got 2 (archive-versioning, archive-access).",
        [.. ArchivePlan.Without(ArchivePlan.Access).Select(resource => resource.Name == "archive-versioning" ? resource with { Replaced = true } : resource)]);

    [Fact]
    public void Fails_the_loss_of_everything_without_naming_all() => Fails(
        $"plan: expected at most 1 destroyed resources, got {ArchivePlan.All.Count} (trail, trail-group, archive, archive-key, archive-versioning, ...).",
        Plan.Resource(AwsTypes.Topic, "other"));

    [Fact]
    public void Leaves_components_and_providers_out() => Assert.Equal(
        [Verdict.Pass],
        PolicyEvaluation.Run(
            [Rules.DestroysAreFew],
            new PlannedOrganization([])
            {
                Before = new(
                [
                    Plan.Resource("security-platform:archive:LogArchive", "component") with { Custom = false },
                    Plan.Resource("pulumi:providers:aws", "provider"),
                ]),
            },
            new() { Shared = Plan.Object(("maximumDestroys", 0.0)) },
            DateOnly.MinValue).Rows.Select(row => row.Verdict));
}
