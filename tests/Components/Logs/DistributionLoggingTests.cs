using SecurityPlatform.Components.Logs;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Logs;

public sealed class DistributionLoggingTests
{
    static DistributionLoggingArgs Valid => new() { Platform = Sample.Platform("data"), Distributions = [new("E1A2B3C4D5E6F7")] };

    [Fact]
    public void Delivers_with_the_whole_path_from_the_one_region_that_can()
    {
        var logging = Preview.Of(() => new DistributionLogging("cdn", Valid), "555555555555");

        """{"logType":"ACCESS_LOGS","name":"platform-cloudfront-E1A2B3C4D5E6F7","region":"us-east-1","resourceArn":"arn:aws:cloudfront::555555555555:distribution/E1A2B3C4D5E6F7"}"""
            .AreInputsOf(logging.Named("cdn-source-E1A2B3C4D5E6F7"));
        """
        {
          "deliveryDestinationArn": "arn:aws:logs:us-east-1:444455556666:delivery-destination:platform-cloudfront",
          "deliverySourceName": "platform-cloudfront-E1A2B3C4D5E6F7",
          "region": "us-east-1",
          "s3DeliveryConfigurations": [{ "enableHiveCompatiblePath": false, "suffixPath": "AWSLogs/555555555555/CloudFront/{yyyy}/{MM}/{dd}" }]
        }
        """.AreInputsOf(logging.Named("cdn-E1A2B3C4D5E6F7"));
    }

    [Fact]
    public void The_destination_lets_every_registered_account_deliver_and_nobody_else()
    {
        var platform = Sample.Platform("security");

        var policy = Preview.Of(() => new DistributionLogDestination("cdn", new() { Platform = platform })).Named("cdn-access").Inputs["deliveryDestinationPolicy"];

        var principals = Newtonsoft.Json.Linq.JObject.Parse(((Pulumi.Rpc.StringValue)policy).Value).SelectToken("Statement[0].Principal.AWS")!;
        Assert.Equal(
            platform.Accounts.Select(account => $"arn:aws:iam::{account.Id}:root").Order(StringComparer.Ordinal),
            principals.Select(arn => (string)arn!));
    }

    [Fact]
    public void Wants_a_distribution() =>
        Assert.Equal(
            "cdn.Distributions: expected at least one distribution, got none. List one in security-platform:distributions.",
            Assert.Throws<PlatformConfigException>(() => (Valid with { Distributions = [] }).Validate("cdn")).Message);
}
