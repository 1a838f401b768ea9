using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Detection;

/// <summary>Security Hub in the security account: one policy that checks every account, and every finding in the home region.</summary>
/// <remarks>
/// Central configuration, in the order of AWS Security Hub user guide, "Enabling central configuration": hubs, delegation, aggregator,
/// configuration, policy, association. Members get no hubs of their own: the policy makes them, and AWS refuses changes from there.
/// Settings for the organization are made once all regions are delegated, because the aggregator links them all.
/// That AutoEnable must be false, and how long an association takes, is not confirmed against AWS yet.
/// </remarks>
public sealed class PostureManagement : ComponentResource
{
    /// <summary>The type token. It is in the URN of the hubs: a new token replaces them, and all findings are lost.</summary>
    public const string Token = "security-platform:detection:PostureManagement";

    /// <summary>Creates the hubs and, once delegated, the central configuration.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public PostureManagement(string name, PostureManagementArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);

        List<Resource> hubs =
            [.. args.Regions.Select(region => new Aws.SecurityHub.Account($"{name}-hub-{region}", HubSettings.In(region), this.Guarded()))];
        if (args.OrganizationRoot is { } root && args.Regions.All(args.DelegatedRegions.Contains))
        {
            Configure(name, args, root, hubs);
        }

        RegisterOutputs();
    }

    void Configure(string name, PostureManagementArgs args, Input<string> root, List<Resource> hubs)
    {
        var home = args.HomeRegion.ToString();
        string[] linked = [.. args.Regions.Where(region => region != args.HomeRegion).Select(region => region.ToString())];
        var aggregator = new Aws.SecurityHub.FindingAggregator($"{name}-aggregator", linked.Length == 0
            ? new() { Region = home, LinkingMode = "NO_REGIONS" }
            : new() { Region = home, LinkingMode = "SPECIFIED_REGIONS", SpecifiedRegions = linked }, this.Child([.. hubs]));
        var organization = new Aws.SecurityHub.OrganizationConfiguration($"{name}-organization", new()
        {
            Region = home,
            AutoEnable = false,
            AutoEnableStandards = "NONE",
            OrganizationConfigurationDetails = new Aws.SecurityHub.Inputs.OrganizationConfigurationOrganizationConfigurationArgs
            {
                ConfigurationType = "CENTRAL",
            },
        }, this.Child(aggregator));
        var policy = new Aws.SecurityHub.ConfigurationPolicy($"{name}-policy", new()
        {
            Region = home,
            Name = "platform",
            Description = "The platform's standards, for every account.",
            ConfigurationPolicyDetails = new Aws.SecurityHub.Inputs.ConfigurationPolicyConfigurationPolicyArgs
            {
                ServiceEnabled = true,
                EnabledStandardArns = args.Standards.Select(standard => standard.ArnIn(args.HomeRegion)).Order(StringComparer.Ordinal).ToArray(),

                // A list of disabled controls, even an empty one, turns every other control on, those to come too.
                SecurityControlsConfiguration = new Aws.SecurityHub.Inputs.ConfigurationPolicyConfigurationPolicySecurityControlsConfigurationArgs
                {
                    DisabledControlIdentifiers = args.DisabledControls.Order(StringComparer.Ordinal).ToArray(),
                },
            },
        }, this.Child(organization));
        _ = new Aws.SecurityHub.ConfigurationPolicyAssociation(
            $"{name}-everybody", new() { Region = home, PolicyId = policy.Id, TargetId = root }, this.Child(policy));
    }
}
