using SecurityPlatform.Analytics.Logs;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Analytics.Logs;

/// <summary>Which files belong to a source, and to which partition, by where they lie.</summary>
public sealed class LogLayoutTests
{
    [Theory]
    [InlineData("cloudtrail", "AWSLogs/o-exampleorgid/777788889999/CloudTrail/us-east-1/2026/03/04/a.json.gz", "777788889999 us-east-1 2026/03/04")]
    [InlineData("cloudtrail", "AWSLogs/777788889999/CloudTrail/us-east-1/2026/03/04/a.json.gz", "777788889999 us-east-1 2026/03/04")]
    [InlineData("cloudtrail", "copy/of/AWSLogs/o-1/777788889999/CloudTrail/us-east-1/2026/03/04/deeper/a.json", "777788889999 us-east-1 2026/03/04")]
    [InlineData("cloudtrail", "AWSLogs/AWSLogs/777788889999/CloudTrail/us-east-1/2026/03/04/a", "777788889999 us-east-1 2026/03/04")]
    [InlineData("config", "AWSLogs/777788889999/Config/us-east-1/2026/3/4/ConfigHistory/a.json.gz", "777788889999 us-east-1 2026/3/4")]
    [InlineData("config", "AWSLogs/777788889999/Config/us-east-1/2026/12/31/ConfigHistory/a.json.gz", "777788889999 us-east-1 2026/12/31")]
    [InlineData("vpc-flow", "AWSLogs/aws-account-id=777788889999/aws-service=vpcflowlogs/aws-region=us-east-1/year=2026/month=03/day=04/hour=05/a.log.parquet", "777788889999 us-east-1 year=2026/month=03/day=04/hour=05")]
    [InlineData("guardduty", "AWSLogs/444455556666/GuardDuty/us-east-1/2026/03/04/a.jsonl.gz", "us-east-1 2026/03/04")]
    public void A_file_in_the_layout_has_the_values_of_its_folder(string source, string key, string values) =>
        Assert.Equal(values, string.Join(' ', Match(source, key)!));

    [Theory]
    [InlineData("cloudtrail", "AWSLogs/o-exampleorgid/777788889999/CloudTrail/us-east-1/2026/03/04/")]
    [InlineData("cloudtrail", "AWSLogs/o-exampleorgid/777788889999/CloudTrail/us-east-1/2026/03/04")]
    [InlineData("cloudtrail", "AWSLogs/o-exampleorgid/777788889999/CloudTrail/us-east-1/2026/03/a.json.gz")]
    [InlineData("cloudtrail", "AWSLogs/o-exampleorgid/777788889999/CloudTrail/us-east-1/2026/3/4/a.json.gz")]
    [InlineData("cloudtrail", "AWSLogs/o-exampleorgid/777788889999/CloudTrail//2026/03/04/a.json.gz")]
    [InlineData("cloudtrail", "AWSLogs/o-exampleorgid/77778888999/CloudTrail/us-east-1/2026/03/04/a.json.gz")]
    [InlineData("cloudtrail", "AWSLogs/o-exampleorgid/7777888899990/CloudTrail/us-east-1/2026/03/04/a.json.gz")]
    [InlineData("cloudtrail", "AWSLogs/o-/777788889999/CloudTrail/us-east-1/2026/03/04/a.json.gz")]
    [InlineData("cloudtrail", "AWSLogs/o-exampleorgid/777788889999/CloudTrail-Digest/us-east-1/2026/03/04/a.json.gz")]
    [InlineData("cloudtrail", "MyAWSLogs/777788889999/CloudTrail/us-east-1/2026/03/04/a.json.gz")]
    [InlineData("config", "AWSLogs/777788889999/Config/us-east-1/2026/123/1/a.json.gz")]
    [InlineData("vpc-flow", "AWSLogs/aws-account-id=777788889999/aws-service=vpcflowlogs/aws-region=us-east-1/2026/03/04/05/a.log.parquet")]
    [InlineData("cloudtrail", "")]
    public void A_file_elsewhere_has_none(string source, string key) => Assert.Null(Match(source, key));

    static IReadOnlyList<string>? Match(string source, string key) => new LogLayout(LogSources.All.Single(known => known.Id == source)).Match(key);
}
