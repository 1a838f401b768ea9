using Pulumi;
using SecurityPlatform.Components.Logs;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Logs;

public sealed class ResolverQueryLoggingTests
{
    const string Config = "aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig";

    static ResolverQueryLoggingArgs Valid => new()
    {
        Platform = Sample.Platform("data"),
        Vpcs = [new("vpc-0a1b2c3d", Region.UsEast1), new("vpc-0e1f2a3b", Region.UsEast1)],
    };

    [Fact]
    public void Joins_the_VPCs_to_the_shared_configuration_and_makes_none()
    {
        var shared = new Dictionary<Region, Input<string>> { [Region.UsEast1] = "rqlc-1" };

        var logging = Preview.Of(() => new ResolverQueryLogging("resolver", Valid with { SharedConfigIds = shared }), "555555555555");

        Assert.Empty(logging.All(Config));
        """{"region":"us-east-1","resolverQueryLogConfigId":"rqlc-1","resourceId":"vpc-0a1b2c3d"}""".AreInputsOf(logging.Named("resolver-vpc-0a1b2c3d"));
        """{"region":"us-east-1","resolverQueryLogConfigId":"rqlc-1","resourceId":"vpc-0e1f2a3b"}""".AreInputsOf(logging.Named("resolver-vpc-0e1f2a3b"));
    }

    [Fact]
    public void Makes_one_configuration_for_a_region_that_shares_none() =>
        """{"destinationArn":"arn:aws:s3:::a1b2c3d4e5-vended-444455556666-ap-northeast-1","name":"platform-resolver-queries","region":"us-east-1"}"""
            .AreInputsOf(Preview.Of(() => new ResolverQueryLogging("resolver", Valid), "555555555555").Single(Config));

    [Fact]
    public void Wants_a_VPC() =>
        Assert.Equal(
            "resolver.Vpcs: expected at least one VPC, got none. List one in security-platform:vpcs.",
            Assert.Throws<PlatformConfigException>(() => (Valid with { Vpcs = [] }).Validate("resolver")).Message);
}
