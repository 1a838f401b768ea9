using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class OrganizationHasTrailTests() : RuleTest(Rules.OrganizationHasTrail)
{
    protected override IReadOnlyList<PlannedResource> Kept => [ArchivePlan.Trail];

    [Fact]
    public void Passes_an_organization_trail_beside_an_accounts_own() => Passes(ArchivePlan.Trail, Plan.Resource(AwsTypes.Trail, "own"));

    [Fact]
    public void Fails_a_trail_of_one_account() => Fails(
        "trail.isOrganizationTrail: expected true, got false.",
        ArchivePlan.Trail.With("isOrganizationTrail", false));

    [Fact]
    public void Fails_an_organization_without_trails() => Fails(
        "org: expected a trail of the organization, got none.",
        Plan.Resource(AwsTypes.Organization, "org"));

    [Fact]
    public void Leaves_a_first_deployment_open_that_waits_for_the_archive() => LeavesOpen(
        "organization: expected a trail of the organization, got a value known only after an update.",
        Plan.Resource(AwsTypes.Organization, "organization"),
        Plan.Resource(AwsTypes.Stack, "master", ("pending", Plan.Texts("trail: deploy security, which makes the archive"))));

    [Fact]
    public void Leaves_an_unknown_value_open() => LeavesOpen(
        "trail.isOrganizationTrail: expected true, got a value known only after an update.",
        ArchivePlan.Trail.With("isOrganizationTrail", Plan.Unknown));
}
