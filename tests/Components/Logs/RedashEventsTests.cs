using Newtonsoft.Json.Linq;
using SecurityPlatform.Components.Logs;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Logs;

public sealed class RedashEventsTests
{
    static RedashEventsArgs Valid => new()
    {
        Platform = Sample.Platform("data"),
        Region = Region.UsEast1,
        Addresses = ["192.0.2.7", "198.51.100.0/24"],
        ArchiveKeyArn = Sample.KeyArn,
    };

    [Fact]
    public void Only_the_servers_addresses_may_post_and_only_events() => JsonAssert.Same(
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Sid": "Servers", "Effect": "Allow", "Principal": "*", "Action": "execute-api:Invoke",
              "Resource": "arn:aws:execute-api:us-east-1:555555555555:*/*/POST/events",
              "Condition": { "IpAddress": { "aws:SourceIp": ["192.0.2.7", "198.51.100.0/24"] } } }
          ]
        }
        """,
        Planned().Named("redash-api").Json("policy").ToString());

    [Fact]
    public void The_data_of_an_event_becomes_one_record_of_its_stream_and_nothing_else_passes()
    {
        var api = JObject.Parse(RedashApi.OpenApi(Valid.Stream, "arn:aws:iam::555555555555:role/put"));
        var integration = Assert.Single(((JObject)api["paths"]!).Properties()).Value["post"]!["x-amazon-apigateway-integration"]!;

        Assert.Equal("never", (string?)integration["passthroughBehavior"]);
        Assert.Equal("arn:aws:apigateway:us-east-1:firehose:action/PutRecord", (string?)integration["uri"]);
        Assert.Equal(
            """{"DeliveryStreamName":"platform-firehose-redash","Record":{"Data":"$util.base64Encode($input.json('$.data'))"}}""",
            (string?)integration["requestTemplates"]!["application/json"]);
    }

    [Fact]
    public void The_role_puts_on_that_stream_only() => Assert.Equal(
        "arn:aws:firehose:us-east-1:555555555555:deliverystream/platform-firehose-redash",
        (string?)Assert.Single(Planned().Named("redash-role-policy").Json("policy")["Statement"]!)["Resource"]);

    // Another policy of an API is in force only once the API is deployed again.
    [Fact]
    public void Another_address_deploys_the_API_again() => Assert.NotEqual(
        Planned().Named("redash-deployment").Inputs["triggers"],
        Preview.Of(() => new RedashEvents("redash", Valid with { Addresses = ["192.0.2.8"] }), "555555555555").Named("redash-deployment").Inputs["triggers"]);

    [Fact]
    public void Its_own_calls_are_logged_through_a_stream_that_API_Gateway_takes()
    {
        var stage = Planned().Named("redash-stage");

        Assert.Equal(
            "arn:aws:firehose:us-east-1:555555555555:deliverystream/amazon-apigateway-api-gateway-redash",
            ((Pulumi.Rpc.PropertyMap)stage.Inputs["accessLogSettings"])["destinationArn"].ToString());
        Assert.Contains("redash-calls-firehose", Planned().Urns.Select(SecurityPlatform.Engine.Deploy.Urn.Name));
    }

    [Fact]
    public void Wants_an_address() => Assert.Equal(
        "redash.Addresses: expected at least one address, got none. List a server in security-platform:redashServers.",
        Assert.Throws<PlatformConfigException>(() => (Valid with { Addresses = [] }).Validate("redash")).Message);

    static Tests.Stacks.StackView Planned() => Preview.Of(() => new RedashEvents("redash", Valid), "555555555555");
}
