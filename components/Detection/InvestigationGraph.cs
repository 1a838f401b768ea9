using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Detection;

/// <summary>Detective in the security account: one graph per region of what every account did.</summary>
/// <remarks>
/// Amazon Detective administration guide, "Managing accounts with Organizations". The graph comes before the delegation, which would
/// make one otherwise. AutoEnable enrols accounts that join later; an account that exists is enrolled by its e-mail address.
/// AWS wants GuardDuty to have run for 48 hours, so the switch is off by default.
/// </remarks>
public sealed class InvestigationGraph : ComponentResource
{
    /// <summary>The type token. It is in the URN of the graphs: a new token replaces them, and a year of behaviour is lost.</summary>
    public const string Token = "security-platform:detection:InvestigationGraph";

    /// <summary>Creates the graphs and, where delegated, enrols the accounts.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public InvestigationGraph(string name, OrganizationServiceArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);

        foreach (var region in args.Regions)
        {
            var place = region.ToString();
            var graph = new Aws.Detective.Graph($"{name}-graph-{region}", new() { Region = place }, this.Guarded());
            if (!args.DelegatedRegions.Contains(region))
            {
                continue;
            }

            var organization = new Aws.Detective.OrganizationConfiguration(
                $"{name}-organization-{region}", new() { Region = place, AutoEnable = true, GraphArn = graph.GraphArn }, this.Child(graph));
            foreach (var account in args.Members)
            {
                if (account.Email is { } email)
                {
                    _ = new Aws.Detective.Member($"{name}-member-{account.Name}-{region}", new()
                    {
                        Region = place,
                        AccountId = account.Id.ToString(),
                        EmailAddress = email,
                        DisableEmailNotification = true,
                        GraphArn = graph.GraphArn,
                    }, this.Child(organization));
                }
            }
        }

        RegisterOutputs();
    }
}
