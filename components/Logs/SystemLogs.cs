using System.Text.Json.Nodes;
using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Logs;

/// <summary>Keeps what instances and containers write to their system log groups, and tells the agent what to write.</summary>
/// <remarks>
/// "Manually create or edit the CloudWatch agent configuration file", Amazon CloudWatch user guide: instances tagged
/// PlatformSystemLogs = on get it from State Manager every day. Containers write the same groups through FireLens or awslogs.
/// </remarks>
public sealed class SystemLogs : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:logs:SystemLogs";

    const string ConfigFile = "/opt/aws/amazon-cloudwatch-agent/etc/platform-system-logs.json";

    // Of Amazon Linux and of Debian.
    static readonly string[] Files = ["/var/log/secure", "/var/log/auth.log", "/var/log/messages", "/var/log/syslog"];

    /// <summary>Creates the log groups, their stream and the configuration of the agent in each region.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public SystemLogs(string name, SystemLogsArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);
        foreach (var group in args.Groups.GroupBy(one => one.Region))
        {
            var region = group.Key.ToString();
            string[] groups = [.. group.Select(one => one.Name)];
            _ = new LogGroupShipping($"{name}-{region}", new() { Stream = args.Stream(group.Key), Groups = groups }, new() { Parent = this });
            var agent = new Aws.Ssm.Document($"{name}-agent-{region}", new()
            {
                Region = region,
                Name = "platform-system-logs",
                DocumentType = "Command",
                DocumentFormat = "JSON",
                Content = Command(groups[0]),
            }, this.Child());
            _ = new Aws.Ssm.Association($"{name}-agent-{region}-instances", new()
            {
                Region = region,
                Name = agent.Name,
                AssociationName = "platform-system-logs",
                ScheduleExpression = "rate(1 day)",
                Targets = new Aws.Ssm.Inputs.AssociationTargetArgs { Key = "tag:PlatformSystemLogs", Values = "on" },
            }, this.Child());
        }

        RegisterOutputs();
    }

    // Appended to what the agent does already; it passes over a file that is not there.
    static string Command(string group) => new JsonObject
    {
        ["schemaVersion"] = "2.2",
        ["description"] = "Makes the CloudWatch agent send the system's logs",
        ["mainSteps"] = new JsonArray(new JsonObject
        {
            ["action"] = "aws:runShellScript",
            ["name"] = "configure",
            ["inputs"] = new JsonObject
            {
                ["runCommand"] = new JsonArray(
                    $"cat > {ConfigFile} <<'END'",
                    Agent(group),
                    "END",
                    $"/opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent-ctl -m ec2 -a append-config -s -c file:{ConfigFile}"),
            },
        }),
    }.ToText();

    static string Agent(string group) => new JsonObject
    {
        ["logs"] = new JsonObject
        {
            ["logs_collected"] = new JsonObject
            {
                ["files"] = new JsonObject
                {
                    ["collect_list"] = new JsonArray([.. Files.Select(file => new JsonObject
                    {
                        ["file_path"] = file,
                        ["log_group_name"] = group,
                        ["log_stream_name"] = "{instance_id}" + file,
                    })]),
                },
            },
        },
    }.ToText();
}
