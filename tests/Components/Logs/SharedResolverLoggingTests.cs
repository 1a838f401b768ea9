using SecurityPlatform.Components.Logs;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Logs;

public sealed class SharedResolverLoggingTests
{
    static SharedResolverLoggingArgs Valid => new() { Platform = Sample.Platform("security"), Regions = [Sample.Home, Region.UsEast1] };

    [Fact]
    public void Every_region_shares_its_configuration_with_the_organization_and_nobody_else()
    {
        var planned = Preview.Of(() => new SharedResolverLogging("resolver", Valid));

        Assert.All(["ap-northeast-1", "us-east-1"], region =>
        {
            Assert.Equal("arn:aws:s3:::a1b2c3d4e5-vended-444455556666-ap-northeast-1", planned.Named($"resolver-{region}").Inputs["destinationArn"].ToString());
            Assert.Equal("false", planned.Named($"resolver-share-{region}").Inputs["allowExternalPrincipals"].ToString());
            Assert.Equal("arn:aws:organizations::111122223333:organization/o-a1b2c3d4e5", planned.Named($"resolver-share-organization-{region}").Inputs["principal"].ToString());
        });
    }

    // Un-sharing it ends the log of every VPC without a word.
    [Fact]
    public void Neither_configuration_nor_share_goes_by_mistake() =>
        Assert.All(Preview.Of(() => new SharedResolverLogging("resolver", Valid)).Managed, resource => Assert.True(resource.Protect, resource.Urn));
}
