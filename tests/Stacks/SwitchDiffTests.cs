using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Model;
using SecurityPlatform.Tests.Golden;
using SecurityPlatform.Tests.Model;

namespace SecurityPlatform.Tests.Stacks;

/// <summary>Each switch, turned off in an organization that has them all on: what goes is reviewed, nothing else changes its URN.</summary>
public sealed class SwitchDiffTests(SwitchDiffTests.Everything everything) : IClassFixture<SwitchDiffTests.Everything>
{
    public static TheoryData<string> Keys => [.. Switches.All.Select(s => s.Key.Name)];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Turning_it_touches_only_its_resources(string key)
    {
        var without = await Everything.DeployAsync(key);

        var gone = new List<string>();
        foreach (var stack in StackFiles.Stacks)
        {
            var (with, rest) = (everything.Organization.View(stack).Urns.ToHashSet(), without.View(stack).Urns.ToHashSet());
            Assert.Empty(rest.Except(with));
            gone.AddRange(with.Except(rest).Select(urn => $"{stack} {Urn.Type(urn)} {Urn.Name(urn)}"));
        }

        Assert.NotEmpty(gone);
        GoldenFile.Matches($"switches/{key}.txt", gone.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Deployed_again_with_all_on_nothing_changes(string stack)
    {
        var again = await everything.Organization.UpAsync(stack);

        Assert.Equal([], again.Steps.Where(step => step.Kind is not (StepKind.Same or StepKind.Read)).Select(step => $"{step.Kind} {step.Urn}"));
        Assert.Equal("[]", everything.Organization.View(stack).Outputs["pending"].ToString());
    }

    public static TheoryData<string> Stacks => [.. StackFiles.Stacks];

    [Fact]
    public void Obeys_every_mandatory_rule_with_all_on() => Assert.Equal("", string.Join('\n', everything.Organization.Failures()));

    /// <summary>The sample organization with every switch on, deployed in the documented order without a hand step.</summary>
    public sealed class Everything : IAsyncLifetime
    {
        internal Rehearsed Organization { get; private set; } = new();

        public async Task InitializeAsync() => Organization = await DeployAsync("");

        public Task DisposeAsync() => Task.CompletedTask;

        internal static Task<Rehearsed> DeployAsync(string off)
        {
            var organization = new Rehearsed();
            foreach (var stack in StackFiles.Stacks)
            {
                var role = stack switch { "master" => AccountRole.Master, "security" => AccountRole.Security, _ => AccountRole.Member };
                organization.Set(stack, SwitchKeys.GitHubRepository.Name, "example/platform");
                foreach (var (key, _) in Switches.All.Where(s => s.Key.AppliesTo(role)))
                {
                    organization.Set(stack, key.Name, key.Name == off ? "false" : "true");
                }
            }

            return organization.AllAsync();
        }
    }
}
