using SecurityPlatform.Components.Detection;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Detection;

public sealed class AccessAnalysisTests
{
    static AccessAnalysisArgs Valid => new() { HomeRegion = Sample.Home, DelegatedRegions = [Sample.Home, Region.Parse("us-west-2")] };

    [Fact]
    public void Analyzes_external_access_in_every_region()
    {
        var view = Deployed.Of(() => new AccessAnalysis("access-analyzer", Valid), cloud: DelegatedCloud.Registered("access-analyzer.amazonaws.com"));

        Assert.Equal(
            ["access-analyzer-external-ap-northeast-1", "access-analyzer-external-us-west-2"],
            view.Managed.Select(r => Urn.Name(r.Urn)).Order(StringComparer.Ordinal));
        """{"analyzerName":"platform-external","region":"us-west-2","type":"ORGANIZATION"}""".AreInputsOf(view.Named("access-analyzer-external-us-west-2"));
    }

    [Fact]
    public void Analyzes_unused_access_at_home_only() =>
        """{"analyzerName":"platform-unused","configuration":{"unusedAccess":{"unusedAccessAge":90}},"region":"ap-northeast-1","type":"ORGANIZATION_UNUSED_ACCESS"}"""
            .AreInputsOf(Preview.Of(() => new AccessAnalysis("access-analyzer", Valid with { UnusedAccess = true })).Named("access-analyzer-unused"));

    [Fact]
    public void Makes_nothing_before_the_delegation() =>
        Assert.Empty(Preview.Of(() => new AccessAnalysis("access-analyzer", Valid with { DelegatedRegions = [], UnusedAccess = true })).Managed);

    [Fact]
    public void Wants_a_number_of_days_that_AWS_takes()
    {
        var error = Assert.Throws<PlatformConfigException>(() => (Valid with { UnusedAfterDays = 400 }).Validate("access-analyzer"));

        Assert.Equal("access-analyzer.UnusedAfterDays: expected 1 to 365 days, got 400. Correct the number.", error.Message);
    }
}
