using Newtonsoft.Json.Linq;
using SecurityPlatform.Components.Logs;
using SecurityPlatform.Model;
using SecurityPlatform.Tests.Stacks;

namespace SecurityPlatform.Tests.Components.Logs;

public sealed class ApiLoggingTests
{
    static readonly ApiStage s_rest = new("a1b2c3d4e5", "live", Region.UsEast1, IsRest: true);
    static readonly ApiStage s_http = new("f6a7b8c9d0", "live", Region.UsEast1, IsRest: false);

    static ApiLoggingArgs Valid => new() { Platform = Sample.Platform("data"), Stages = [s_rest, s_http], ArchiveKeyArn = Sample.KeyArn };

    [Fact]
    public void A_REST_API_writes_straight_to_a_stream_of_the_name_that_it_takes()
    {
        var planned = Planned(s_rest);

        Assert.Empty(planned.All("aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter"));
        Assert.Empty(planned.All("aws:cloudwatch/logResourcePolicy:LogResourcePolicy"));
        Assert.Contains(
            "arn:aws:firehose:us-east-1:555555555555:deliverystream/amazon-apigateway-api-gateway",
            Valid.Switch(s_rest).Inputs["patchOperations"]!.AsArray().Select(patch => (string?)patch!["value"]));
    }

    [Fact]
    public void Another_API_writes_to_a_group_that_log_delivery_may_write_for_this_account()
    {
        var statement = Assert.Single(Planned(s_http).Single("aws:cloudwatch/logResourcePolicy:LogResourcePolicy").Json("policyDocument")["Statement"]!);

        Assert.Equal("arn:aws:logs:us-east-1:555555555555:log-group:/platform/api/*:log-stream:*", (string?)statement["Resource"]);
        Assert.Equal("555555555555", (string?)statement.SelectToken("Condition.StringEquals['aws:SourceAccount']"));
        Assert.Equal("arn:aws:logs:us-east-1:555555555555:log-group:/platform/api/f6a7b8c9d0/live", (string?)Valid.Switch(s_http).Inputs["AccessLogSettings"]!["DestinationArn"]);
    }

    [Fact]
    public void Both_kinds_in_one_region_have_a_stream_each_and_are_switched_on_after_them()
    {
        var planned = Planned(s_rest, s_http);

        Assert.Equal(2, planned.All("aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream").Select(stream => stream.Inputs["name"].ToString()).Distinct().Count());
        Assert.Superset(
            new HashSet<string> { "api-access-us-east-1", "api-http-us-east-1-log-group-/platform/api/f6a7b8c9d0/live", "api-rest-us-east-1-firehose" },
            planned.Named("api-switch-us-east-1-a1b2c3d4e5-live").Waits().ToHashSet());
    }

    [Fact]
    public void A_line_has_the_columns_of_the_table_each_from_a_variable_of_its_own()
    {
        var line = JObject.Parse(ApiLoggingArgs.Format);

        Assert.Equal(LogSources.ApiGateway.Columns.Select(column => column.Name), line.Properties().Select(property => property.Name));
        Assert.Equal(line.Count, line.Properties().Select(property => (string)property.Value!).Distinct().Count());
        Assert.Equal("$context.identity.sourceIp", (string?)line["ip"]);
    }

    [Fact]
    public void Wants_a_stage() => Assert.Equal(
        "api.Stages: expected at least one stage, got none. List one in security-platform:apiStages.",
        Assert.Throws<PlatformConfigException>(() => (Valid with { Stages = [] }).Validate("api")).Message);

    static StackView Planned(params ApiStage[] stages) => Preview.Of(() => new ApiLogging("api", Valid with { Stages = stages }), "555555555555");
}
