using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class PlannedOrganizationTests
{
    static PlannedResource Group(string stack, string region) => Plan.Resource(
        AwsTypes.LogGroup, $"group-{region}", ("name", "/platform/logs"), ("region", region)).In(stack);

    static PlannedResource Log(string stack, string region) => Plan.Resource(
        AwsTypes.QueryLog, "log", ("cloudwatchLogGroupArn", $"arn:aws:logs:{region}:777788889999:log-group:/platform/logs:*"), ("region", region)).In(stack);

    [Fact]
    public void A_name_means_the_nearest_of_those_that_bear_it()
    {
        var organization = new PlannedOrganization(
            [Group("one", "eu-west-1"), Group("two", "eu-west-1"), Group("two", "us-east-1"), Log("two", "us-east-1")]);

        var link = organization.Follow(organization.OfType(AwsTypes.QueryLog)[0]["cloudwatchLogGroupArn"], AwsTypes.LogGroup);

        Assert.Equal(("two", "group-us-east-1"), (link.Target?.Stack, link.Target?.Name));
    }

    [Fact]
    public void A_name_that_several_bear_alike_is_uncertain()
    {
        var organization = new PlannedOrganization([Group("one", "eu-west-1"), Group("two", "eu-west-1"), Log("three", "eu-west-1")]);

        var link = organization.Follow(organization.OfType(AwsTypes.QueryLog)[0]["cloudwatchLogGroupArn"], AwsTypes.LogGroup);

        Assert.Equal((2, false), (link.Targets.Count, link.Certain));
    }

    [Fact]
    public void An_arn_of_another_service_names_nothing()
    {
        var stream = Plan.Resource(AwsTypes.FlowLog, "flow", ("logDestination", "arn:aws:firehose:eu-west-1:777788889999:deliverystream/example"));
        var organization = new PlannedOrganization([Plan.Resource(AwsTypes.Bucket, "bucket", ("bucket", "example")), stream]);

        Assert.Same(Link.Outside, organization.Follow(stream["logDestination"], AwsTypes.Bucket));
    }

    [Fact]
    public void A_bucket_with_a_name_has_no_other()
    {
        var named = Plan.Resource(AwsTypes.Bucket, "named", ("bucket", "example"), ("arn", Plan.Unknown));
        var open = Plan.Resource(AwsTypes.Bucket, "open", ("bucket", Plan.Unknown), ("arn", Plan.Unknown));
        var logging = Plan.Resource(AwsTypes.BucketLogging, "logging", ("bucket", "example-2"));

        Assert.Empty(new PlannedOrganization([named, logging]).ReferrersTo(named, AwsTypes.BucketLogging, "bucket").Possible);
        Assert.Equal([logging], new PlannedOrganization([open, logging]).ReferrersTo(open, AwsTypes.BucketLogging, "bucket").Possible);
    }

    [Fact]
    public void Finds_who_may_refer_to_a_resource()
    {
        var bucket = Plan.Resource(AwsTypes.Bucket, "bucket", ("bucket", "example"));
        var organization = new PlannedOrganization(
        [
            bucket,
            Plan.Resource(AwsTypes.BucketPolicy, "sure", ("bucket", "example")),
            Plan.Resource(AwsTypes.BucketPolicy, "perhaps", ("bucket", Plan.Unknown)),
            Plan.Resource(AwsTypes.BucketPolicy, "elsewhere", ("bucket", Plan.Unknown)).In("other"),
            Plan.Resource(AwsTypes.BucketPolicy, "no", ("bucket", "example-2")),
        ]);

        var (certain, possible) = organization.ReferrersTo(bucket, AwsTypes.BucketPolicy, "bucket");

        Assert.Equal(["sure"], certain.Select(r => r.Name));
        Assert.Equal(["perhaps"], possible.Select(r => r.Name));
    }
}
