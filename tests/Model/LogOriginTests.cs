using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Model;

public sealed class LogOriginTests
{
    static Account Staging => Platforms.Security.Accounts.Single(a => a.Name == "staging");

    [Fact]
    public void Includes_an_account_by_role_and_environment()
    {
        var origin = new LogOrigin { Regions = RegionScope.Governed };

        Assert.Equal(
            [true, false, false],
            new[] { origin, origin with { Roles = [AccountRole.Master] }, origin with { Environments = [AccountEnvironment.Production] } }.Select(o => o.Includes(Staging)));
    }

    [Fact]
    public void Sorts_the_regions_of_each_scope()
    {
        Region[] governed = [Region.Parse("us-west-2"), Region.Parse("ap-northeast-1"), Region.Parse("us-west-2")];

        Assert.Equal(["ap-northeast-1", "us-west-2"], new LogOrigin { Regions = RegionScope.Governed }.RegionsIn(governed).Select(r => r.ToString()));
        Assert.Equal([Region.UsEast1], new LogOrigin { Regions = RegionScope.Global }.RegionsIn(governed));
        Assert.Equal(17, new LogOrigin { Regions = RegionScope.Enabled }.RegionsIn(governed).Count);
    }
}
