using SecurityPlatform.Components.Detection;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Detection;

public sealed class SecurityDataLakeTests
{
    static SecurityDataLakeArgs Valid => new()
    {
        Account = AccountId.Parse(Deployed.Security),
        Regions = [Sample.Home, Region.Parse("us-west-2")],
        Sources = ["ROUTE53", "VPC_FLOW"],
    };

    [Fact]
    public void Makes_one_thing_after_the_other()
    {
        var view = Deployed.Of(() => new SecurityDataLake("securitylake", Valid), cloud: DelegatedCloud.Registered("securitylake.amazonaws.com"));

        string[] chain =
        [
            "securitylake-rights", "securitylake-lake-ap-northeast-1", "securitylake-ROUTE53-ap-northeast-1", "securitylake-VPC_FLOW-ap-northeast-1",
            "securitylake-lake-us-west-2", "securitylake-ROUTE53-us-west-2", "securitylake-VPC_FLOW-us-west-2",
        ];
        Assert.All(chain.Zip(chain.Skip(1)), pair => Assert.Contains(pair.First, view.Named(pair.Second).Waits()));
        Assert.Equal(chain.Append("securitylake-role").Order(StringComparer.Ordinal), view.Managed.Select(r => Urn.Name(r.Urn)).Order(StringComparer.Ordinal));
        """{"region":"us-west-2","source":{"regions":["us-west-2"],"sourceName":"ROUTE53","sourceVersion":"2.0"}}"""
            .AreInputsOf(view.Named("securitylake-ROUTE53-us-west-2"));
        """
        {
          "configuration": { "lifecycleConfiguration": { "expiration": { "days": 365 } }, "region": "us-west-2" },
          "metaStoreManagerRoleArn": "arn:aws:iam::444455556666:role/AmazonSecurityLakeMetaStoreManagerV2",
          "region": "us-west-2"
        }
        """.AreInputsOf(view.Named("securitylake-lake-us-west-2"));
    }

    [Fact]
    public void Wants_regions_sources_and_days()
    {
        var error = Assert.Throws<PlatformConfigException>(() => (Valid with { Regions = [], Sources = [], RetentionDays = 0 }).Validate("securitylake"));

        Assert.Equal(
            """
            securitylake.Regions: expected at least one region, got none. Name one in security-platform:governedRegions.
            securitylake.Sources: expected at least one source, got none. Name one, or turn securityLake off.
            securitylake.RetentionDays: expected 1 day or more, got 0. Correct the number.
            """,
            error.Message);
    }
}
