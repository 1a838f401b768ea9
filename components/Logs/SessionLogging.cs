using System.Text.Json.Nodes;
using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Logs;

/// <summary>Streams what is typed in the shells of Session Manager to the archive.</summary>
/// <remarks>
/// "Logging session data using Amazon CloudWatch Logs" and "Session document schema", AWS Systems Manager user guide. The document of that
/// name holds the preferences of an account and region; the console makes one at the first visit, which is to be imported. The instances'
/// role must let the agent write the log group. Port forwarding and SSH are not logged.
/// </remarks>
public sealed class SessionLogging : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:logs:SessionLogging";

    const string Group = "/platform/ssm-session";

    /// <summary>Creates the log group, its stream and the preferences in each region.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public SessionLogging(string name, SessionLoggingArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);
        foreach (var region in args.Regions)
        {
            var logs = new LogGroupShipping($"{name}-{region}", new() { Stream = args.Stream(region), Groups = [Group] }, new() { Parent = this });
            _ = new Aws.Ssm.Document($"{name}-preferences-{region}", new()
            {
                Region = region.ToString(),
                Name = "SSM-SessionManagerRunShell",
                DocumentType = "Session",
                DocumentFormat = "JSON",
                Content = Preferences(),
            }, this.Child([.. logs.Groups]));
        }

        RegisterOutputs();
    }

    static string Preferences() => new JsonObject
    {
        ["schemaVersion"] = "1.0",
        ["description"] = "Sessions are streamed to the archive",
        ["sessionType"] = "Standard_Stream",
        ["inputs"] = new JsonObject
        {
            ["s3BucketName"] = "",
            ["s3KeyPrefix"] = "",
            ["s3EncryptionEnabled"] = true,
            ["cloudWatchLogGroupName"] = Group,
            ["cloudWatchEncryptionEnabled"] = false,
            ["cloudWatchStreamingEnabled"] = true,
            ["idleSessionTimeout"] = "20",
            ["kmsKeyId"] = "",
            ["runAsEnabled"] = false,
            ["runAsDefaultUser"] = "",
        },
    }.ToText();
}
