using SecurityPlatform.Components.Logs;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Logs;

public sealed class LoadBalancerLoggingTests
{
    static LoadBalancerLoggingArgs Valid => new()
    {
        Platform = Sample.Platform("data"),
        Balancers =
        [
            new("arn:aws:elasticloadbalancing:us-east-1:555555555555:loadbalancer/app/front/1"),
            new("arn:aws:elasticloadbalancing:us-east-1:555555555555:loadbalancer/net/ingest/1"),
            new("arn:aws:elasticloadbalancing:ap-northeast-1:555555555555:loadbalancer/app/back/1"),
        ],
    };

    // The folders of the two kinds are alike; without the prefix, each table would read the other's lines.
    [Theory]
    [InlineData("elb-alb-us-east-1-runbook-front", "alb", "us-east-1")]
    [InlineData("elb-nlb-us-east-1-runbook-ingest", "nlb", "us-east-1")]
    [InlineData("elb-alb-ap-northeast-1-runbook-back", "alb", "ap-northeast-1")]
    public void Each_kind_writes_below_its_own_prefix_to_the_landing_bucket_of_its_region(string runbook, string prefix, string region)
    {
        var planned = Preview.Of(() => new LoadBalancerLogging("elb", Valid), "555555555555").Named(runbook);

        Assert.Equal(region, planned.Inputs["region"].ToString());
        JsonAssert.Same(
            $$"""
            [
              { "Key": "access_logs.s3.enabled", "Value": "true" },
              { "Key": "access_logs.s3.bucket", "Value": "a1b2c3d4e5-elb-landing-444455556666-{{region}}" },
              { "Key": "access_logs.s3.prefix", "Value": "{{prefix}}" }
            ]
            """,
            planned.Json("content").SelectToken("mainSteps[0].inputs.Attributes")!.ToString());
    }

    [Fact]
    public void Wants_a_balancer() => Assert.Equal(
        "elb.Balancers: expected at least one load balancer, got none. List one in security-platform:loadBalancers.",
        Assert.Throws<PlatformConfigException>(() => (Valid with { Balancers = [] }).Validate("elb")).Message);
}
