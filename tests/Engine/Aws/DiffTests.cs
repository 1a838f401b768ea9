using SecurityPlatform.Engine.Aws;
using SecurityPlatform.Engine.Providers;
using static SecurityPlatform.Tests.Engine.Aws.Sandbox;

namespace SecurityPlatform.Tests.Engine.Aws;

public sealed class DiffTests
{
    readonly Sandbox _sandbox = new();

    [Fact]
    public void Sees_no_change_in_the_same_inputs() =>
        Assert.False(Diff(AwsTypes.Bucket, """{"bucket": "logs"}""", """{"bucket": "logs"}""").HasChanges);

    [Theory]
    [InlineData(AwsTypes.Bucket, """{"bucket": "logs"}""", """{"bucket": "other"}""", "bucket", true)]
    [InlineData(AwsTypes.Bucket, """{"bucket": "logs"}""", """{"bucket": "logs", "forceDestroy": true}""", "forceDestroy", false)]
    [InlineData(AwsTypes.Bucket, """{"bucket": "logs"}""", """{"bucket": "logs", "region": "us-east-1"}""", "region", true)]
    [InlineData(AwsTypes.Trail, """{"s3BucketName": "a"}""", """{"s3BucketName": "b"}""", "s3BucketName", false)]
    [InlineData(AwsTypes.QueryLog, """{"zoneId": "a"}""", """{"zoneId": "b"}""", "zoneId", true)]
    [InlineData(AwsTypes.NamedQuery, """{"query": "SELECT 1"}""", """{"query": "SELECT 2"}""", "query", true)]
    [InlineData(AwsTypes.OrganizationsPolicy, """{"name": "a"}""", """{"name": "b"}""", "name", false)]
    [InlineData("aws:ec2/subnet:Subnet", """{"vpcId": "a"}""", """{"vpcId": "b"}""", "vpcId", true)]
    [InlineData("aws-native:guardduty:ThreatEntitySet", """{"format": "TXT"}""", """{"format": "CSV"}""", "format", true)]
    [InlineData("aws-native:guardduty:ThreatEntitySet", """{"location": "a"}""", """{"location": "b"}""", "location", false)]
    public void Tells_what_replaces(string type, string before, string after, string path, bool replaces)
    {
        var change = Assert.Single(Diff(type, before, after).Changes);

        Assert.Equal(path, change.Key);
        Assert.Equal(replaces, change.Value.Replaces);
    }

    [Fact]
    public void Tags_of_an_immutable_resource_change_in_place() =>
        Assert.False(Diff("aws:kms/grant:Grant", """{"tags": {"a": "1"}}""", """{"tags": {"a": "2"}}""").Replaces);

    [Fact]
    public void Documents_that_say_the_same_are_the_same()
    {
        Assert.False(Diff(AwsTypes.BucketPolicy, """{"policy": "{\"a\": [1, 2]}"}""", """{"policy": "{\"a\":[1,2]}"}""").HasChanges);
        Assert.True(Diff(AwsTypes.BucketPolicy, """{"policy": "{\"a\": [1, 2]}"}""", """{"policy": "{\"a\":[2,1]}"}""").HasChanges);
        Assert.True(Diff(AwsTypes.BucketPolicy, """{"policy": "{\"a\": [1, 2]}"}""", """{"policy": "{\"a\":["}""").HasChanges);
    }

    [Fact]
    public void An_explicit_name_makes_the_old_resource_go_first()
    {
        Assert.True(Diff(AwsTypes.Bucket, """{"bucket": "logs"}""", """{"bucket": "logs", "objectLockEnabled": true}""").DeleteBeforeReplace);
        Assert.False(Diff(AwsTypes.Bucket, """{"bucket": "logs"}""", """{"bucket": "other"}""").DeleteBeforeReplace);
    }

    [Fact]
    public async Task A_change_of_default_tags_is_a_change()
    {
        var provider = _sandbox.Provider();
        await provider.ConfigureAsync(Map("""{"region": "eu-west-1", "defaultTags": {"tags": {"platform": "security"}}}"""));

        var diff = await provider.DiffAsync(new(
            Urn(AwsTypes.Bucket, "it"), AwsTypes.Bucket, "logs", Map("""{"bucket": "logs"}"""), Map("""{"bucket": "logs", "tagsAll": {}}"""), Map("""{"bucket": "logs"}""")));

        var change = Assert.Single(diff.Changes);
        Assert.Equal(("tagsAll", new PropertyChange(PropertyChangeKind.Update, false, false)), (change.Key, change.Value));
    }

    DiffResult Diff(string type, string before, string after) => _sandbox.Provider()
        .DiffAsync(new(Urn(type, "it"), type, "id", Map(before), Map(before), Map(after))).AsTask().Result;
}
