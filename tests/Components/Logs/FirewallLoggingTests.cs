using SecurityPlatform.Components.Logs;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Logs;

public sealed class FirewallLoggingTests
{
    static FirewallLoggingArgs Valid => new() { Platform = Sample.Platform("data"), Firewalls = [new("egress", Region.UsEast1)] };

    [Fact]
    public void Keeps_alerts_and_flows_of_each_firewall_in_the_archive() =>
        """
        {
          "firewallArn": "arn:aws:network-firewall:us-east-1:555555555555:firewall/egress",
          "loggingConfiguration": {
            "logDestinationConfigs": [
              { "logDestination": { "bucketName": "a1b2c3d4e5-vended-444455556666-ap-northeast-1" }, "logDestinationType": "S3", "logType": "ALERT" },
              { "logDestination": { "bucketName": "a1b2c3d4e5-vended-444455556666-ap-northeast-1" }, "logDestinationType": "S3", "logType": "FLOW" }
            ]
          },
          "region": "us-east-1"
        }
        """.AreInputsOf(Preview.Of(() => new FirewallLogging("firewall", Valid), "555555555555").Named("firewall-egress"));

    [Fact]
    public void Wants_a_firewall() =>
        Assert.Equal(
            "firewall.Firewalls: expected at least one firewall, got none. List one in security-platform:firewalls.",
            Assert.Throws<PlatformConfigException>(() => (Valid with { Firewalls = [] }).Validate("firewall")).Message);
}
