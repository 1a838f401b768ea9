using Pulumi.Rpc;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

/// <summary>What the tests of every rule share.</summary>
public abstract class RuleTest(PolicyRule rule)
{
    static readonly PropertyValue[] Odd = [PropertyValue.Unknown, PropertyMap.Empty, ListValue.Empty, "", 0.0, true];

    /// <summary>A plan that keeps the rule.</summary>
    protected abstract IReadOnlyList<PlannedResource> Kept { get; }

    /// <summary>What the plan changes; null for rules that look at one plan.</summary>
    protected virtual IReadOnlyList<PlannedResource>? Before => null;

    protected PropertyMap Given { get; init; } = PropertyMap.Empty;

    [Fact]
    public virtual void Looks_at_nothing_where_there_is_nothing() => Assert.Equal([Verdict.NotApplicable], Verdicts([]));

    [Fact]
    public void Keeps_quiet_about_a_plan_that_keeps_it()
    {
        var rows = Rows(Kept);

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal((Verdict.Pass, ""), (row.Verdict, row.Message)));
    }

    [Fact]
    public void Never_calls_an_unknown_value_a_failure()
    {
        var plans = Kept.SelectMany((resource, index) => Mutations.Of(resource.Properties, PropertyValue.Unknown)
            .Select(properties => Kept.Select((r, i) => i == index ? r with { Properties = properties } : r).ToList()));

        Assert.All(plans, plan => Assert.DoesNotContain(Rows(plan), row => row.Verdict == Verdict.Fail));
    }

    [Fact]
    public void Survives_values_of_any_kind() => Assert.All(Odd, odd =>
    {
        foreach (var resource in Kept)
        {
            foreach (var properties in Mutations.Of(resource.Properties, odd))
            {
                _ = Rows([.. Kept.Where(r => r != resource), resource with { Properties = properties }]);
            }
        }
    });

    protected void Passes(params IReadOnlyList<PlannedResource> plan) => Assert.Equal([Verdict.Pass], Verdicts(plan));

    protected void Ignores(params IReadOnlyList<PlannedResource> plan) => Assert.Equal([Verdict.NotApplicable], Verdicts(plan));

    /// <summary>Asserts one failure with <paramref name="problem"/>, followed by the rule's fix.</summary>
    protected void Fails(string problem, params IReadOnlyList<PlannedResource> plan) =>
        Assert.Equal([$"{problem} {rule.Fix}"], Messages(plan, Verdict.Fail));

    /// <summary>Asserts no failure, and one open question.</summary>
    protected void LeavesOpen(string problem, params IReadOnlyList<PlannedResource> plan)
    {
        Assert.Empty(Messages(plan, Verdict.Fail));
        Assert.Equal([$"{problem} Check again after the update."], Messages(plan, Verdict.Undetermined));
    }

    protected IReadOnlyList<PolicyRow> Rows(IReadOnlyList<PlannedResource> plan) =>
        PolicyEvaluation.Run([rule], new PlannedOrganization(plan) { Before = Before is { } before ? new(before) : null }, new() { Shared = Given }, DateOnly.MinValue).Rows;

    IEnumerable<Verdict> Verdicts(IReadOnlyList<PlannedResource> plan) => Rows(plan).Select(row => row.Verdict).Distinct();

    IEnumerable<string> Messages(IReadOnlyList<PlannedResource> plan, Verdict verdict) =>
        Rows(plan).Where(row => row.Verdict == verdict).Select(row => row.Message);
}
