using Pulumi.Rpc;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class TableProjectsEveryRegionTests : RuleTest
{
    public TableProjectsEveryRegionTests() : base(Rules.TableProjectsEveryRegion) => Given = Plan.Object(("regions", Plan.Texts("eu-west-1", "us-east-1")));

    protected override IReadOnlyList<PlannedResource> Kept => [Of("eu-west-1,us-east-1")];

    [Fact]
    public void Passes_every_region_and_more() => Passes(Of("us-east-1,eu-west-1,cloudfront"));

    [Fact]
    public void Ignores_tables_without_regions() => Ignores(Plan.Resource(AwsTypes.CatalogTable, "table", ("parameters", Plan.Object(("EXTERNAL", "TRUE")))));

    [Fact]
    public void Fails_a_region_that_is_left_out() => Fails(
        "table.parameters.projection.region.values: expected us-east-1 too, got eu-west-1.",
        Of("eu-west-1"));

    [Fact]
    public void Leaves_an_unknown_projection_open() => LeavesOpen(
        "table.parameters.projection.region.values: expected eu-west-1, us-east-1 too, got a value known only after an update.",
        Of(Plan.Unknown));

    static PlannedResource Of(PropertyValue regions) =>
        Plan.Resource(AwsTypes.CatalogTable, "table", ("parameters", Plan.Object(("projection.region.type", "enum"), ("projection.region.values", regions))));
}
