using Pulumi;
using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Analytics;

/// <summary>The two roles that ask the logs: one that people take, one for scheduled runs.</summary>
public sealed class QueryRoles : ComponentResource
{
    /// <summary>The type token. It is in the URN of the roles: a new token replaces them.</summary>
    public const string Token = "security-platform:analytics:QueryRoles";

    // One working morning: IAM Identity Center asks again afterwards.
    const int AnalystSessionSeconds = 4 * 60 * 60;

    /// <summary>Creates the roles and their policies.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public QueryRoles(string name, QueryRolesArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);
        var names = args.Platform.Names;
        var account = args.Platform.SecurityAccountId;
        var keys = Output.All(args.ReadKeyArns.Append(args.ResultsKeyArn));

        var analyst = new Aws.Iam.Role($"{name}-analyst", new()
        {
            Name = names.AnalystRole,
            Description = "People who ask the logs",
            MaxSessionDuration = AnalystSessionSeconds,
            AssumeRolePolicy = TrustPolicy.PermissionSet(account, names.Partition, names.AnalystPermissionSet).ToJson(),
        }, this.Child());
        _ = new Aws.Iam.RolePolicy($"{name}-analyst-policy", new()
        {
            Name = "ask-logs",
            Role = analyst.Id,
            Policy = keys.Apply(arns => QueryRolesPolicy.Analyst(args, [.. arns.SkipLast(1)], arns[^1]).ToJson()),
        }, this.Child());

        var runner = new Aws.Iam.Role($"{name}-runner", new()
        {
            Name = names.QueryRunnerRole,
            Description = "The scheduled run of the named queries",
            AssumeRolePolicy = TrustPolicy.Service("lambda.amazonaws.com", Condition.StringEquals("aws:SourceAccount", account.ToString())).ToJson(),
        }, this.Child());
        _ = new Aws.Iam.RolePolicy($"{name}-runner-policy", new()
        {
            Name = "run-queries",
            Role = runner.Id,
            Policy = keys.Apply(arns => QueryRolesPolicy.Runner(args, [.. arns.SkipLast(1)], arns[^1]).ToJson()),
        }, this.Child());

        AnalystRoleArn = analyst.Arn;
        RunnerRoleArn = runner.Arn;
        RegisterOutputs();
    }

    /// <summary>The ARN of the role that people take.</summary>
    [Output("analystRoleArn")]
    public Output<string> AnalystRoleArn { get; }

    /// <summary>The ARN of the role of scheduled runs.</summary>
    [Output("runnerRoleArn")]
    public Output<string> RunnerRoleArn { get; }
}
