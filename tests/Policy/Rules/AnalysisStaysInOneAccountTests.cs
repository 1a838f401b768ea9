using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class AnalysisStaysInOneAccountTests() : RuleTest(Rules.AnalysisStaysInOneAccount)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Table("a"), Table("b"), Workgroup];

    [Fact]
    public void Passes_one_stack() => Passes(Table("a"), Table("b"), Workgroup);

    [Fact]
    public void Fails_a_workgroup_elsewhere() => Fails(
        "workgroup: expected it in the stack master, got it in member.",
        Table("a"), Table("b"), Workgroup.In("member"));

    [Fact]
    public void Leaves_nothing_open_because_the_stack_is_always_known() =>
        Passes(Table("a").With("name", Plan.Unknown), Table("b"));

    static PlannedResource Workgroup => Plan.Resource(AwsTypes.Workgroup, "workgroup", ("name", "platform-waf"));

    static PlannedResource Table(string name) => Plan.Resource(AwsTypes.CatalogTable, name, ("name", name));
}
