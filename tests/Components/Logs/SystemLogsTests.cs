using Newtonsoft.Json.Linq;
using SecurityPlatform.Components.Logs;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Logs;

public sealed class SystemLogsTests
{
    static SystemLogsArgs Valid => new()
    {
        Platform = Sample.Platform("data"),
        Groups = [new("/app/hosts", Region.UsEast1), new("/app/containers", Region.UsEast1), new("/app/home", Sample.Home)],
        ArchiveKeyArn = Sample.KeyArn,
    };

    [Fact]
    public void Every_group_is_kept_and_carried_by_the_stream_of_its_region()
    {
        var logs = Preview.Of(() => new SystemLogs("os", Valid), "555555555555");

        Assert.Equal(
            ["/app/containers us-east-1", "/app/home ap-northeast-1", "/app/hosts us-east-1"],
            logs.All("aws:cloudwatch/logGroup:LogGroup").Select(group => $"{group.Inputs["name"]} {group.Inputs["region"]}")
                .Where(group => group.StartsWith("/app/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(2, logs.All("aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream").Count);
        Assert.Equal(new Pulumi.Rpc.NumberValue(Valid.Platform.Retention[LogSources.Os.Retention]), logs.Named("os-us-east-1-log-group-/app/hosts").Inputs["retentionInDays"]);
    }

    [Fact]
    public void The_agent_adds_the_system_s_files_to_the_first_group_of_the_region()
    {
        var steps = Preview.Of(() => new SystemLogs("os", Valid), "555555555555").Named("os-agent-us-east-1").Json("content")["mainSteps"]!;
        var commands = ((JArray)steps[0]!["inputs"]!["runCommand"]!).Select(line => (string)line!).ToList();
        var files = (JArray)JObject.Parse(commands[1]).SelectToken("logs.logs_collected.files.collect_list")!;

        Assert.Equal(["/var/log/secure", "/var/log/auth.log", "/var/log/messages", "/var/log/syslog"], files.Select(file => (string)file["file_path"]!));
        Assert.All(files, file => Assert.Equal("/app/hosts", (string)file["log_group_name"]!));
        Assert.Equal(files.Count, files.Select(file => (string)file["log_stream_name"]!).Distinct().Count());
        Assert.Contains("-a append-config ", commands[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Only_instances_that_are_tagged_for_it_get_it() =>
        """
        {
          "associationName": "platform-system-logs",
          "name": "platform-system-logs",
          "region": "us-east-1",
          "scheduleExpression": "rate(1 day)",
          "targets": [{ "key": "tag:PlatformSystemLogs", "values": ["on"] }]
        }
        """.AreInputsOf(Preview.Of(() => new SystemLogs("os", Valid), "555555555555").Named("os-agent-us-east-1-instances"));

    [Fact]
    public void Wants_a_group() => Assert.Equal(
        "os.Groups: expected at least one log group, got none. List one in security-platform:systemLogGroups.",
        Assert.Throws<PlatformConfigException>(() => (Valid with { Groups = [] }).Validate("os")).Message);
}
