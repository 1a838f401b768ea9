using Amazon.Runtime;
using Moq;
using Newtonsoft.Json.Linq;
using SecurityPlatform.Cli.Organizations;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Cli.Organizations;

public sealed class AccountInspectorTests
{
    readonly Dictionary<(string Service, string Region, string Operation), Func<JObject>> _answers = [];

    [Fact]
    public async Task Lists_what_is_there_and_how_to_adopt_it()
    {
        Answer("guardduty", "us-east-1", "/detector", """{"detectorIds":["d1"]}""");
        Answer("config", "us-east-1", "DescribeConfigurationRecorders", """{"ConfigurationRecorders":[{"name":"default"}]}""");
        Answer("cloudtrail", "us-east-1", "DescribeTrails", """{"trailList":[{"Name":"own","TrailARN":"arn:own","IsOrganizationTrail":false},{"Name":"org","TrailARN":"arn:org","IsOrganizationTrail":true}]}""");
        Answer("lambda", "us-east-1", "/2016-08-19/account-settings/", """{"AccountLimit":{"ConcurrentExecutions":10}}""");

        var found = await FindAsync("us-east-1");

        Assert.Equal(["GuardDuty detector", "AWS Config recorder", "trail of its own", "Lambda concurrency"], found.Select(existing => existing.Kind));
        Assert.Equal(
            ["pulumi import aws:guardduty/detector:Detector NAME 'd1@us-east-1'", "pulumi import aws:cfg/recorder:Recorder NAME 'default@us-east-1'", "pulumi import aws:cloudtrail/trail:Trail NAME 'arn:own@us-east-1'", null],
            found.Select(existing => existing.Import));
        Assert.Contains("L-B99A9384", found[^1].Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_nothing_in_an_empty_account_and_takes_a_service_without_subscription_for_nothing()
    {
        _answers[("securityhub", "us-east-1", "/accounts")] = () => throw new AmazonServiceException("not subscribed") { ErrorCode = "InvalidAccessException" };

        Assert.Empty(await FindAsync("us-east-1"));
    }

    [Fact]
    public async Task Names_a_region_that_is_off_and_asks_it_nothing()
    {
        Answer("account", "us-east-1", "/listRegions", """{"Regions":[{"RegionName":"us-east-1","RegionOptStatus":"ENABLED_BY_DEFAULT"},{"RegionName":"ap-east-1","RegionOptStatus":"DISABLED"}]}""");
        Answer("guardduty", "ap-east-1", "/detector", """{"detectorIds":["unreachable"]}""");

        var found = await FindAsync("us-east-1", "ap-east-1");

        var region = Assert.Single(found);
        Assert.Equal(("region that is off", "ap-east-1", null), (region.Kind, region.Region, region.Import));
    }

    [Fact]
    public async Task Says_which_question_was_refused()
    {
        _answers[("config", "us-east-1", "DescribeConfigurationRecorders")] = () => throw new AmazonServiceException("no") { ErrorCode = "AccessDeniedException" };

        var refused = await Assert.ThrowsAsync<PlatformConfigException>(() => FindAsync("us-east-1"));

        Assert.StartsWith("pre-flight.config: expected an answer from us-east-1, got AccessDeniedException: no. ", refused.Message, StringComparison.Ordinal);
    }

    void Answer(string service, string region, string operation, string body) => _answers[(service, region, operation)] = () => JObject.Parse(body);

    async Task<IReadOnlyList<Existing>> FindAsync(params string[] regions) => (await new AccountInspector((service, region) =>
    {
        var client = new Mock<IAwsClient>();
        client.Setup(c => c.GetAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).Returns((string path, CancellationToken _) => Task.Run(() => Of(service, region, path)));
        client.Setup(c => c.PostAsync(It.IsAny<string>(), It.IsAny<JObject>(), It.IsAny<CancellationToken>())).Returns((string operation, JObject _, CancellationToken _) => Task.Run(() => Of(service, region, operation)));
        return client.Object;
    }, AccountId.Parse("444455556666")).FindAsync([.. regions.Select(Region.Parse)])).Found;

    JObject Of(AwsService service, string region, string operation) => _answers.TryGetValue((service.SigningName, region, operation), out var answer) ? answer() : [];
}
