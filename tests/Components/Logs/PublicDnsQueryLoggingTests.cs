using SecurityPlatform.Components.Logs;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Logs;

public sealed class PublicDnsQueryLoggingTests
{
    static PublicDnsQueryLoggingArgs Valid => new()
    {
        Platform = Sample.Platform("member"),
        Zones = [new("example.com", "Z0123456789ABCDEFGHIJ"), new("example.org", "Z9876543210ZYXWVUTSRQ")],
        ArchiveKeyArn = Sample.KeyArn,
    };

    [Fact]
    public void Logs_each_zone_in_us_east_1_and_asks_the_policy_first()
    {
        var view = Dns();

        """{"name":"/aws/route53/example.com","region":"us-east-1","retentionInDays":400}""".AreInputsOf(view.Named("dns-log-group-example.com"));
        Assert.Equal(2, view.All("aws:route53/queryLog:QueryLog").Count);
        var log = view.Named("dns-query-log-example.com");
        """{"cloudwatchLogGroupArn":"arn:aws:logs:us-east-1:777788889999:log-group:/aws/route53/example.com","zoneId":"Z0123456789ABCDEFGHIJ"}""".AreInputsOf(log);
        Assert.Equal(["dns-access", "dns-log-group-example.com"], log.Waits());
    }

    [Fact]
    public void Sends_every_line_to_one_stream()
    {
        var view = Preview.Of(() => new PublicDnsQueryLogging("dns", Valid), Deployed.Member);

        var stream = view.Single("aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream");
        Assert.Equal(2, view.All("aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter").Count);
        var filter = view.Named("dns-subscription-example.org");
        Assert.Equal("", filter.Inputs["filterPattern"].ToString());
        Assert.Equal(
            ["dns-log-group-example.org", Urn.Name(stream.Urn), "dns-subscription-role", "dns-subscription-role-policy"],
            filter.Waits());
    }

    [Fact]
    public void Lets_route_53_write_the_zones_of_this_account_only() => JsonAssert.Same(
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Sid": "Route53QueryLogs", "Effect": "Allow", "Principal": { "Service": "route53.amazonaws.com" },
              "Action": ["logs:CreateLogStream", "logs:PutLogEvents"],
              "Resource": "arn:aws:logs:us-east-1:777788889999:log-group:/aws/route53/*:*",
              "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:route53:::hostedzone/*" }, "StringEquals": { "aws:SourceAccount": "777788889999" } } }
          ]
        }
        """,
        PublicDnsQueryLoggingPolicy.QueryLog(AccountId.Parse(Deployed.Member), "aws").ToJson());

    [Fact]
    public void Lets_cloudwatch_put_lines_on_that_stream_only() => JsonAssert.Same(
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Sid": "PutOnStream", "Effect": "Allow", "Action": ["firehose:PutRecord", "firehose:PutRecordBatch"],
              "Resource": "arn:aws:firehose:us-east-1:777788889999:deliverystream/platform-firehose-route53-public-dns" }
          ]
        }
        """,
        PublicDnsQueryLoggingPolicy.Subscription(Valid.Stream.StreamArn).ToJson());

    [Fact]
    public void Wants_zones_and_each_once()
    {
        Assert.Equal(
            "dns.Zones: expected at least one zone, got none. List one in security-platform:publicZones.",
            Assert.Throws<PlatformConfigException>(() => (Valid with { Zones = [] }).Validate("dns")).Message);
        Assert.Equal(
            "dns.Zones: expected each zone once, got example.com, example.com. Take the second one out of security-platform:publicZones.",
            Assert.Throws<PlatformConfigException>(() => (Valid with { Zones = [Valid.Zones[0], Valid.Zones[0]] }).Validate("dns")).Message);
    }

    static Stacks.StackView Dns() => Preview.Of(() => new PublicDnsQueryLogging("dns", Valid), Deployed.Member);
}
