using System.Text.Json.Nodes;
using Pulumi;
using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Logs;

/// <summary>Switches on the logs of resources that other stacks own, at once and again every day.</summary>
/// <remarks>
/// Load balancers, clusters and stages carry their log settings as attributes, which only their owner's stack could declare. A runbook
/// makes the one call instead: "Running automations with State Manager associations" and "aws:executeAwsApi", AWS Systems Manager user
/// guide. A deployment waits for the first run, so a bucket that the service cannot write to fails it. Owners should ignore changes of
/// the attribute.
/// </remarks>
public sealed class LogSwitches : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:logs:LogSwitches";

    const int WaitSeconds = 300;

    /// <summary>Creates the role, and a runbook with its association for each call.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public LogSwitches(string name, LogSwitchesArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);
        var region = args.Region.ToString();
        var roleName = args.Platform.Names.SwitchRole(args.Source, args.Region);

        // Not the role's own ARN: rules read what a runbook will do before there is a role.
        var roleArn = Arn.Global(args.Platform.Names.Partition, "iam", args.Platform.Self.Id.ToString(), $"role/{roleName}");

        var role = new Aws.Iam.Role($"{name}-role", new()
        {
            Name = roleName,
            Description = $"Switches on {args.Source.Title}",
            AssumeRolePolicy = TrustPolicy.Service(
                "ssm.amazonaws.com", Condition.StringEquals("aws:SourceAccount", args.Platform.Self.Id.ToString())).ToJson(),
        }, this.Child());
        var grant = new Aws.Iam.RolePolicy($"{name}-role-policy", new()
        {
            Name = "switch",
            Role = role.Id,
            Policy = new PolicyDocument([.. args.Switches.GroupBy(one => one.Action).Select((group, i) => Statement.Allow($"Switch{i}", group.Key) with
            {
                Resources = [.. group.Select(one => one.ResourceArn)],
            })]).ToJson(),
        }, this.Child());

        foreach (var one in args.Switches)
        {
            var runbook = new Aws.Ssm.Document($"{name}-runbook-{one.Name}", new()
            {
                Region = region,
                Name = $"platform-switch-{args.Source.Id}-{one.Name}",
                DocumentType = "Automation",
                DocumentFormat = "JSON",
                Content = Runbook(one, roleArn),
            }, this.Child(role));
            _ = new Aws.Ssm.Association($"{name}-{one.Name}", new()
            {
                Region = region,
                Name = runbook.Name,
                AssociationName = $"platform-switch-{args.Source.Id}-{one.Name}",
                ScheduleExpression = "rate(1 day)",
                ApplyOnlyAtCronInterval = false,
                WaitForSuccessTimeoutSeconds = WaitSeconds,
            }, this.Child([grant, .. args.After]));
        }

        RegisterOutputs();
    }

    static string Runbook(LogSwitch one, string role) => new JsonObject
    {
        ["schemaVersion"] = "0.3",
        ["assumeRole"] = role,
        ["mainSteps"] = new JsonArray(new JsonObject
        {
            ["name"] = "set",
            ["action"] = "aws:executeAwsApi",
            ["inputs"] = new JsonObject(
            [
                new("Service", one.Service),
                new("Api", one.Api),
                .. one.Inputs.Select(input => KeyValuePair.Create(input.Key, input.Value?.DeepClone())),
            ]),
        }),
    }.ToText();
}
