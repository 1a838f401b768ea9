using SecurityPlatform.Components.Logs;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Logs;

public sealed class SessionLoggingTests
{
    static SessionLoggingArgs Valid => new() { Platform = Sample.Platform("data"), Regions = [Sample.Home, Region.UsEast1], ArchiveKeyArn = Sample.KeyArn };

    // A session whose group is not there is not logged, and starts all the same.
    [Fact]
    public void Every_region_streams_its_sessions_to_a_group_that_is_there_and_carried()
    {
        var logs = Preview.Of(() => new SessionLogging("ssm", Valid), "555555555555");

        Assert.All(["ap-northeast-1", "us-east-1"], region =>
        {
            var preferences = logs.Named($"ssm-preferences-{region}");
            var inputs = preferences.Json("content")["inputs"]!;
            Assert.Equal(("SSM-SessionManagerRunShell", region), (preferences.Inputs["name"].ToString(), preferences.Inputs["region"].ToString()));
            Assert.Equal("/platform/ssm-session", (string?)inputs["cloudWatchLogGroupName"]);
            Assert.True((bool)inputs["cloudWatchStreamingEnabled"]!);
            Assert.Equal([$"ssm-{region}-log-group-/platform/ssm-session"], preferences.Waits());
            Assert.Equal("/platform/ssm-session", logs.Named($"ssm-{region}-subscription-/platform/ssm-session").Inputs["logGroup"].ToString());
        });
    }

    // The agent refuses a session whose log is to be encrypted where the group has no key.
    [Fact]
    public void Nothing_goes_to_a_bucket_and_no_key_is_asked_of_the_group()
    {
        var inputs = Preview.Of(() => new SessionLogging("ssm", Valid), "555555555555").Named("ssm-preferences-us-east-1").Json("content")["inputs"]!;

        Assert.Equal("", (string?)inputs["s3BucketName"]);
        Assert.False((bool)inputs["cloudWatchEncryptionEnabled"]!);
    }

    [Fact]
    public void Wants_a_region() => Assert.StartsWith(
        "ssm.Regions: expected at least one region, got none.",
        Assert.Throws<PlatformConfigException>(() => (Valid with { Regions = [] }).Validate("ssm")).Message, StringComparison.Ordinal);
}
