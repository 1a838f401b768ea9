using Pulumi.Rpc;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class GuardDutyFiltersNameTypesTests() : RuleTest(Rules.GuardDutyFiltersNameTypes)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Named];

    [Fact]
    public void Passes_a_filter_that_names_a_type() => Passes(Named);

    [Fact]
    public void Ignores_filters_that_hide_nothing() => Ignores(Wide.With("action", "NOOP"));

    [Fact]
    public void Fails_a_filter_by_severity_alone() => Fails(
        "filter.findingCriteria.criterions: expected a criterion on type, got [{field: severity, lessThan: 4}].",
        Wide);

    [Fact]
    public void Leaves_unknown_criteria_open() => LeavesOpen(
        "filter.findingCriteria.criterions: expected a criterion on type, got a value known only after an update.",
        Wide.With("findingCriteria", Plan.Unknown));

    static PlannedResource Named => Of(Plan.Object(("field", "type"), ("equals", Plan.Texts("Recon:EC2/Portscan"))));

    static PlannedResource Wide => Of(Plan.Object(("field", "severity"), ("lessThan", "4")));

    static PlannedResource Of(PropertyMap criterion) => Plan.Resource(
        AwsTypes.GuardDutyFilter, "filter", ("action", "ARCHIVE"), ("findingCriteria", Plan.Object(("criterions", Plan.List(criterion)))));
}
