using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Model;
using SecurityPlatform.Tests.Model;

namespace SecurityPlatform.Tests.Stacks;

/// <summary>An organization that has every switch on, and one that lacks a single one, are deployed in the documented order without a hand step.</summary>
public sealed class SwitchedTests(SwitchedTests.Everything everything) : IClassFixture<SwitchedTests.Everything>
{
    public static TheoryData<string> Keys => [.. ConfigKeys.All.Where(key => key.Type == ConfigType.Boolean).Select(key => key.Name)];

    public static TheoryData<string> Stacks => [.. StackFiles.Stacks];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Deploys_without_it(string key)
    {
        var without = await AllOn.Without(key).AllAsync();

        Assert.All(StackFiles.Stacks, stack => Assert.Equal("[]", without.View(stack).Outputs["pending"].ToString()));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Deployed_again_with_all_on_nothing_changes(string stack)
    {
        var again = await everything.Organization.UpAsync(stack);

        Assert.Equal([], again.Steps.Where(step => step.Kind is not (StepKind.Same or StepKind.Read)).Select(step => $"{step.Kind} {step.Urn}"));
        Assert.Equal("[]", everything.Organization.View(stack).Outputs["pending"].ToString());
    }

    [Fact]
    public void Obeys_every_mandatory_rule_with_all_on() => Assert.Equal("", string.Join('\n', everything.Organization.Failures()));

    /// <summary>The sample organization with every switch on, deployed once for all tests of the class.</summary>
    public sealed class Everything : IAsyncLifetime
    {
        internal Rehearsed Organization { get; } = AllOn.Organization();

        public Task InitializeAsync() => Organization.AllAsync();

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
