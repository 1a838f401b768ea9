using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Logs;

/// <summary>Keeps what an account's web ACLs blocked or counted, straight in the archive.</summary>
/// <remarks>
/// "Sending web ACL traffic logs to an Amazon S3 bucket", AWS WAF developer guide: the bucket's name must start with aws-waf-logs-, and a
/// web ACL has one logging configuration. Allowed requests are dropped; what let them pass is in the load balancer's log. Credentials in
/// headers are left out.
/// </remarks>
public sealed class WebAclLogging : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:logs:WebAclLogging";

    static readonly string[] Kept = ["BLOCK", "COUNT", "EXCLUDED_AS_COUNT", "CAPTCHA", "CHALLENGE"];
    static readonly string[] Redacted = ["authorization", "cookie"];

    /// <summary>Creates a logging configuration per web ACL.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public WebAclLogging(string name, WebAclLoggingArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);

        foreach (var acl in args.WebAcls)
        {
            _ = new Aws.WafV2.WebAclLoggingConfiguration($"{name}-{acl.Name}", new()
            {
                Region = acl.Region.ToString(),
                ResourceArn = acl.Arn,
                LogDestinationConfigs = args.Platform.Names.ArchiveBucketArn(LogSources.Waf.Bucket),
                LoggingFilter = Filter(),
                RedactedFields = Redacted.Select(header => new Aws.WafV2.Inputs.WebAclLoggingConfigurationRedactedFieldArgs
                {
                    SingleHeader = new Aws.WafV2.Inputs.WebAclLoggingConfigurationRedactedFieldSingleHeaderArgs { Name = header },
                }).ToArray(),
            }, this.Child());
        }

        RegisterOutputs();
    }

    static Aws.WafV2.Inputs.WebAclLoggingConfigurationLoggingFilterArgs Filter() => new()
    {
        DefaultBehavior = "DROP",
        Filters = new Aws.WafV2.Inputs.WebAclLoggingConfigurationLoggingFilterFilterArgs
        {
            Behavior = "KEEP",
            Requirement = "MEETS_ANY",
            Conditions = Kept.Select(action => new Aws.WafV2.Inputs.WebAclLoggingConfigurationLoggingFilterFilterConditionArgs
            {
                ActionCondition = new Aws.WafV2.Inputs.WebAclLoggingConfigurationLoggingFilterFilterConditionActionConditionArgs { Action = action },
            }).ToArray(),
        },
    };
}
