using Pulumi.Rpc;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class WorkgroupsKeepResultsApartTests() : RuleTest(Rules.WorkgroupsKeepResultsApart)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Of("waf", "s3://example-results/waf/"), Of("alb", "s3://example-results/alb/")];

    [Fact]
    public void Passes_places_of_their_own() => Passes(Of("waf", "s3://example-results/waf/"), Of("waf-2", "s3://example-results/waf-2/"));

    [Fact]
    public void Fails_one_place_inside_another() => Assert.Equal(
        ["outer.configuration.resultConfiguration.outputLocation: expected a place apart from inner, got s3://example-results/.", "inner.configuration.resultConfiguration.outputLocation: expected a place apart from outer, got s3://example-results/waf."],
        Rows([Of("outer", "s3://example-results/"), Of("inner", "s3://example-results/waf")]).Select(row => row.Problem));

    [Fact]
    public void Leaves_an_unknown_place_open() => LeavesOpen(
        "alb.configuration.resultConfiguration.outputLocation: expected a place of its own, got a value known only after an update.",
        Of("waf", "s3://example-results/waf/"), Of("alb", Plan.Unknown));

    static PlannedResource Of(string name, PropertyValue location) => Plan.Resource(
        AwsTypes.Workgroup, name, ("configuration", Plan.Object(("resultConfiguration", Plan.Object(("outputLocation", location))))));
}
