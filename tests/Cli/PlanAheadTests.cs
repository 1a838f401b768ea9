using SecurityPlatform.Cli;
using SecurityPlatform.Engine.Operations;

namespace SecurityPlatform.Tests.Cli;

/// <summary>A plan that fails loads next to nothing, and nobody would see it.</summary>
public sealed class PlanAheadTests
{
    [Fact]
    public async Task The_plan_succeeds_and_can_be_shown()
    {
        var plan = await PlanAhead.PlanBucketAsync();

        Assert.Empty(plan.Diagnostics);
        Assert.True(plan.Succeeded);
        Assert.Equal(2, plan.Steps.Count(step => step.Kind == StepKind.Create && step.Type.StartsWith("aws:s3/", StringComparison.Ordinal)));
        PlanAhead.Show(plan);
    }
}
