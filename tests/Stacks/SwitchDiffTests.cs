using SecurityPlatform.Model;
using SecurityPlatform.Tests.Golden;

namespace SecurityPlatform.Tests.Stacks;

/// <summary>
/// Each switch, and each list and source, taken away from the plans of an organization that has them all: what goes and what is told
/// otherwise is reviewed in tests/Golden/switches, and nothing comes instead unless a file says so.
/// </summary>
public sealed class SwitchDiffTests(SwitchDiffTests.Everything everything) : IClassFixture<SwitchDiffTests.Everything>
{
    // The register is reviewed in OnboardingTests, sources below; the sensitive buckets only repeat what the master stack is told.
    static readonly ConfigKey[] s_none = [ConfigKeys.Accounts, SourceKeys.DisabledSources, ConfigKeys.SensitiveBuckets];

    public static TheoryData<string> Keys =>
    [
        .. ConfigKeys.All.Except(s_none).Where(key => key.Default is not null && (key.Type is not (ConfigType.String or ConfigType.Integer) || key == ConfigKeys.ArchiveCopyRegion)).Select(key => key.Name),
    ];

    public static TheoryData<string> Sources => [.. LogSources.All.Select(source => source.Id)];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Turning_it_touches_only_its_resources(string key) =>
        GoldenFile.Matches($"switches/{key}.txt", Difference(await OrganizationPlan.OfAsync(AllOn.Without(key))));

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Leaving_a_source_out_touches_only_its_resources(string source) =>
        GoldenFile.Matches($"switches/sources/{source}.txt", Difference(await OrganizationPlan.OfAsync(AllOn.WithoutSource(source))));

    string[] Difference(OrganizationPlan without)
    {
        var lines = everything.Plan.Difference(without).ToArray();
        Assert.NotEmpty(lines);
        return lines;
    }

    /// <summary>The plans of the sample organization with every switch on.</summary>
    public sealed class Everything : IAsyncLifetime
    {
        internal OrganizationPlan Plan { get; private set; } = null!;

        public async Task InitializeAsync() => Plan = await OrganizationPlan.OfAsync(AllOn.Organization());

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
