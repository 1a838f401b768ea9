using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Model;

/// <summary>The switches and what their parts are told.</summary>
public sealed class SwitchTests
{
    [Fact]
    public void Watching_is_on_and_the_rest_is_off_by_default()
    {
        var on = Read("master", (SwitchKeys.TrailInsights.FullName, SwitchKeys.TrailInsights.Default!)).Switches;

        Assert.Equal(
            ["guardDuty", "securityHub", "configRecorder", "conformancePack", "accessAnalyzer", "macie", "inspector", "cisAlarms", "passwordPolicy"],
            Switches.All.Where(s => s.IsOn(on)).Select(s => s.Key.Name));
        Assert.Equal(on, new Switches());
    }

    [Fact]
    public void Every_switch_can_be_turned()
    {
        foreach (var (key, isOn) in Switches.All)
        {
            var stack = key.AppliesTo(AccountRole.Master) ? "master" : key.AppliesTo(AccountRole.Security) ? "security" : "member";
            var turned = key.Default == "true" ? "false" : "true";
            var read = Read(stack, (key.FullName, turned), (SwitchKeys.GitHubRepository.FullName, "example/platform"));

            Assert.Equal(turned == "true", isOn(read.Switches));
        }
    }

    [Fact]
    public void Parts_are_told_what_the_file_says()
    {
        var master = Read("master", ("security-platform:dataEventFunctions", """["all"]"""), ("security-platform:dataEventTables", """["arn:aws:dynamodb:us-east-1:777788889999:table/orders.v2"]"""),
            ("security-platform:alarmEmails", """["team@example.com"]"""), ("security-platform:organizationPolicyTypes", """["SERVICE_CONTROL_POLICY","TAG_POLICY"]"""));
        var security = Read("security", ("security-platform:securityHubStandards", """["cis-1.2.0","nist-800-53-5.0.0"]"""));
        var member = Read("member", ("security-platform:scannedBuckets", """[{"name":"example-uploads","region":"us-east-1"}]"""));

        Assert.Equal(["team@example.com"], master.AlarmEmails);
        Assert.True(master.RecordedFunctions.All);
        Assert.Equal(["arn:aws:dynamodb:us-east-1:777788889999:table/orders.v2"], master.RecordedTables.Arns);
        Assert.Equal(["SERVICE_CONTROL_POLICY", "TAG_POLICY"], master.OrganizationPolicyTypes);
        Assert.Equal(["cis-1.2.0", "nist-800-53-5.0.0"], security.Standards.Select(s => s.Id));
        Assert.Equal(["cis-1.4.0", "cis-3.0.0", "fsbp-1.0.0"], Read("security").Standards.Select(s => s.Id));
        Assert.Equal([new ScannedBucket(BucketName.Parse("example-uploads"), Region.UsEast1)], member.ScannedBuckets);
    }

    [Fact]
    public void More_data_events_than_a_trail_takes_are_refused()
    {
        var error = Assert.Throws<PlatformConfigException>(() => Read(
            "master",
            ("security-platform:dataEventTables", $"[{string.Join(',', Enumerable.Range(0, 490).Select(i => $"\"arn:aws:dynamodb:us-east-1:777788889999:table/t{i}\""))}]")));

        Assert.Equal(
            "Pulumi.master.yaml: security-platform:dataEventTables: expected at most 500 values in all selectors of the trail, got 501 with dataEventBuckets and dataEventFunctions. "
            + "Name fewer buckets, tables and functions, or record all tables or functions.",
            error.Message);
    }

    [Theory]
    [InlineData("master", "dataEventTables", """["orders"]""", "security-platform:dataEventTables[0]: expected the ARN of a DynamoDB table, or all, got \"orders\". Copy it from the DynamoDB console, without an index or stream.")]
    [InlineData("master", "dataEventTables", """["arn:aws:dynamodb:us-east-1:777788889999:table/orders/stream/1"]""", "security-platform:dataEventTables[0]: expected the ARN of a DynamoDB table, or all, got \"arn:aws:dynamodb:us-east-1:777788889999:table/orders/stream/1\". Copy it from the DynamoDB console, without an index or stream.")]
    [InlineData("master", "dataEventFunctions", """["arn:aws:lambda:us-east-1:777788889999:function:f:live"]""", "security-platform:dataEventFunctions[0]: expected the ARN of a Lambda function, or all, got \"arn:aws:lambda:us-east-1:777788889999:function:f:live\". Copy it from the Lambda console, without a version or alias.")]
    [InlineData("master", "dataEventFunctions", """["all","arn:aws:lambda:us-east-1:777788889999:function:f"]""", "security-platform:dataEventFunctions: expected either all or ARNs, got both. Remove the ARNs: all of them are recorded anyway.")]
    [InlineData("security", "archiveCopyRegion", "ap-northeast-1", "security-platform:archiveCopyRegion: expected a region other than the home region, got \"ap-northeast-1\". Choose one that does not fail together with it.")]
    [InlineData("security", "archiveCopyRegion", "eu-west-1", "security-platform:archiveCopyRegion: expected a governed region, got \"eu-west-1\". Add it to security-platform:governedRegions: what lies elsewhere is not watched.")]
    [InlineData("security", "archiveCopyRegion", "Oregon", "security-platform:archiveCopyRegion: expected a region such as ap-northeast-1, or nothing, got \"Oregon\". Use the code, not the city.")]
    [InlineData("master", "alarmEmails", """["team"]""", "security-platform:alarmEmails[0]: expected an e-mail address, got \"team\". Write it like team@example.com.")]
    [InlineData("security", "securityHubStandards", """["cis"]""", "security-platform:securityHubStandards[0]: expected cis-1.2.0, cis-1.4.0, cis-3.0.0, fsbp-1.0.0, pci-dss-3.2.1, pci-dss-4.0.1 or nist-800-53-5.0.0, got \"cis\". Write it exactly so.")]
    [InlineData("master", "gitHubRepository", "example/*", "security-platform:gitHubRepository: expected OWNER/NAME of a GitHub repository, without wildcards, got \"example/*\". Anybody who can push there gets the deploy role: name one repository.")]
    [InlineData("master", "accountRoles", "true", "security-platform:gitHubRepository: expected the repository that deploys, as OWNER/NAME, got none. Name it, or turn accountRoles off.")]
    [InlineData("staging", "scannedBuckets", """[{"name":"example-uploads","region":"us-east-1"}]""", "security-platform:scannedBuckets: expected none outside production, got 1. Scans cost by the gigabyte: remove the key, or correct the environment.")]
    public void Mistakes_are_reported_with_file_and_key(string stack, string key, string value, string message)
    {
        var error = Assert.Throws<PlatformConfigException>(() => Read(stack, ($"security-platform:{key}", value)));

        Assert.Equal($"Pulumi.{stack}.yaml: {message}", error.Message);
    }

    static Platform Read(string stack, params (string Key, string Value)[] settings)
    {
        var config = StackFiles.Config(stack);
        foreach (var (key, value) in settings)
        {
            config[key] = value;
        }

        return PlatformConfig.Parse(stack, config);
    }
}
