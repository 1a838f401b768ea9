using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class GuardDutyCoversRegionsTests : RuleTest
{
    public GuardDutyCoversRegionsTests() : base(Rules.GuardDutyCoversRegions) => Given = Plan.Object(("regions", Plan.Texts("eu-west-1", "us-east-1")));

    protected override IReadOnlyList<PlannedResource> Kept => [Of("eu-west-1"), Of("us-east-1")];

    [Fact]
    public void Passes_every_governed_region() => Passes(Of("eu-west-1"), Of("us-east-1"), Of("us-west-2"));

    [Fact]
    public void Reads_the_region_of_the_provider() => Passes(Of("eu-west-1"), Of("us-east-1").Without("region") with { Provider = "urn:p::virginia" }, Plan.Resource("pulumi:providers:aws", "virginia", ("region", "us-east-1")) with { Urn = "urn:p" });

    [Fact]
    public void Fails_a_region_that_is_left_out() => Fails(
        "guardduty: expected an organization configuration in us-east-1, got none.",
        Of("eu-west-1"));

    [Fact]
    public void Fails_a_whole_organization_without_guardduty() => Fails(
        "guardduty: expected an organization configuration in eu-west-1, got none. guardduty: expected an organization configuration in us-east-1, got none.",
        ArchivePlan.Trail, ArchivePlan.Bucket.In("security"));

    [Fact]
    public void Ignores_a_stack_that_is_not_about_guardduty() => Ignores(ArchivePlan.Trail);

    [Fact]
    public void Leaves_an_unknown_region_open() => LeavesOpen(
        "guardduty: expected an organization configuration in us-east-1, got a value known only after an update.",
        Of("eu-west-1"), Of("us-east-1").With("region", Plan.Unknown));

    static PlannedResource Of(string region) =>
        Plan.Resource(AwsTypes.GuardDutyOrganization, $"organization-{region}", ("autoEnableOrganizationMembers", "ALL"), ("region", region));
}
