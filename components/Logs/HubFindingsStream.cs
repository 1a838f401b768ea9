using Pulumi;
using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Logs;

/// <summary>Carries every finding of Security Hub to the archive, from the region that gathers those of all others.</summary>
/// <remarks>
/// "Using EventBridge for automated response and remediation", AWS Security Hub user guide: each imported or updated finding is one event
/// Security Hub Findings - Imported.
/// </remarks>
public sealed class HubFindingsStream : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:logs:HubFindingsStream";

    const string Pattern = """{"source":["aws.securityhub"],"detail-type":["Security Hub Findings - Imported"]}""";

    /// <summary>Creates the stream and the rule that feeds it.</summary>
    public HubFindingsStream(string name, HubFindingsStreamArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var (platform, region) = (args.Platform, args.Platform.HomeRegion);
        var stream = new ArchiveStream($"{name}-stream", args.Stream, new() { Parent = this });
        var role = new Aws.Iam.Role($"{name}-role", new()
        {
            Name = platform.Names.PutRole(LogSources.SecurityHub, region),
            Description = "Puts findings on the delivery stream",
            AssumeRolePolicy = TrustPolicy.Service(
                "events.amazonaws.com", Condition.StringEquals("aws:SourceAccount", platform.SecurityAccountId.ToString())).ToJson(),
        }, this.Child());
        var grant = new Aws.Iam.RolePolicy($"{name}-role-policy", new()
        {
            Name = "stream",
            Role = role.Id,
            Policy = PublicDnsQueryLoggingPolicy.Subscription(args.Stream.StreamArn).ToJson(),
        }, this.Child());
        var rule = new Aws.CloudWatch.EventRule($"{name}-rule", new()
        {
            Region = region.ToString(),
            Name = "platform-securityhub-findings",
            Description = "Every finding that Security Hub imports or updates",
            EventPattern = Pattern,
        }, this.Child());
        _ = new Aws.CloudWatch.EventTarget($"{name}-target", new()
        {
            Region = region.ToString(),
            Rule = rule.Name,
            Arn = stream.StreamArn,
            RoleArn = role.Arn,
        }, this.Child(grant));

        RegisterOutputs();
    }
}
