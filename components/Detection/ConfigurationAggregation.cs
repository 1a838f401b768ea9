using Pulumi;
using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Detection;

/// <summary>The records of every account and region in one view, in the security account.</summary>
/// <remarks>AWS Config developer guide, "Multi-account multi-region data aggregation". In an organization no account need agree.</remarks>
public sealed class ConfigurationAggregation : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:detection:ConfigurationAggregation";

    /// <summary>Creates the aggregator and its role.</summary>
    public ConfigurationAggregation(string name, Region homeRegion, AccountId account, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        var role = new Aws.Iam.Role($"{name}-aggregator-role", new()
        {
            Name = "platform-config-aggregator",
            Description = "AWS Config lists the accounts of the organization",
            AssumeRolePolicy = TrustPolicy.Service("config.amazonaws.com", Condition.StringEquals("aws:SourceAccount", account.ToString())).ToJson(),
        }, this.Child());
        var grant = new Aws.Iam.RolePolicyAttachment($"{name}-aggregator-rights", new()
        {
            Role = role.Name,
            PolicyArn = Arn.Global(homeRegion.Partition, "iam", "aws", "policy/service-role/AWSConfigRoleForOrganizations"),
        }, this.Child());
        _ = new Aws.Cfg.ConfigurationAggregator($"{name}-aggregator", new()
        {
            Region = homeRegion.ToString(),
            Name = "platform",
            OrganizationAggregationSource = new Aws.Cfg.Inputs.ConfigurationAggregatorOrganizationAggregationSourceArgs
            {
                AllRegions = true,
                RoleArn = role.Arn,
            },
        }, this.Child(grant));
        RegisterOutputs();
    }
}
