using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class RegionsAgreeTests() : RuleTest(Rules.RegionsAgree)
{
    protected override IReadOnlyList<PlannedResource> Kept => Everywhere;

    [Fact]
    public void Passes_services_in_the_same_regions() => Passes([.. Everywhere]);

    [Fact]
    public void Fails_a_service_that_lacks_a_region() => Fails(
        "organization-eu-west-1.region: expected GuardDuty's organization configuration in us-east-1 too, got only eu-west-1.",
        [.. Everywhere.SkipLast(1)]);

    [Fact]
    public void Leaves_an_unknown_region_open() => LeavesOpen(
        "organization-eu-west-1.region: expected GuardDuty's organization configuration in us-east-1 too, got a value known only after an update.",
        [.. Everywhere.SkipLast(1), Everywhere[3].With("region", Plan.Unknown)]);

    [Fact]
    public void Fails_a_region_that_is_configured_and_nowhere_set_up() => Assert.Equal(
        ["admin-eu-west-1.region: expected GuardDuty's delegated administrator in ap-northeast-1 too, got only eu-west-1, us-east-1."],
        PolicyEvaluation.Run([Rules.RegionsAgree], [.. Everywhere.Take(2)], new() { Shared = Plan.Object(("regions", Plan.Texts("ap-northeast-1"))) })
            .Rows.Select(row => row.Problem));

    static IReadOnlyList<PlannedResource> Everywhere =>
    [
        Of(AwsTypes.GuardDutyAdmin, "admin", "eu-west-1"),
        Of(AwsTypes.GuardDutyAdmin, "admin", "us-east-1"),
        Of(AwsTypes.GuardDutyOrganization, "organization", "eu-west-1"),
        Of(AwsTypes.GuardDutyOrganization, "organization", "us-east-1"),
    ];

    static PlannedResource Of(string type, string name, string region) => Plan.Resource(type, $"{name}-{region}", ("region", region));
}
