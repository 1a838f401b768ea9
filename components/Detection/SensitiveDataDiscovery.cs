using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Detection;

/// <summary>Macie in the security account, which watches the buckets of every account.</summary>
/// <remarks>
/// Amazon Macie user guide, "Managing multiple Macie accounts with AWS Organizations". AutoEnable enrols accounts that join later; an
/// account that exists is enrolled by its e-mail address in the register. Automated discovery has no resource in the provider: it is
/// switched on in the console.
/// </remarks>
public sealed class SensitiveDataDiscovery : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:detection:SensitiveDataDiscovery";

    /// <summary>Switches Macie on and, where delegated, enrols the accounts.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public SensitiveDataDiscovery(string name, OrganizationServiceArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);

        foreach (var region in args.Regions)
        {
            var place = region.ToString();
            var session = new Aws.Macie2.Account(
                $"{name}-session-{region}",
                new() { Region = place, Status = "ENABLED", FindingPublishingFrequency = "FIFTEEN_MINUTES" },
                this.Guarded());
            if (!args.DelegatedRegions.Contains(region))
            {
                continue;
            }

            var organization = new Aws.Macie2.OrganizationConfiguration(
                $"{name}-organization-{region}", new() { Region = place, AutoEnable = true }, this.Child(session));
            foreach (var account in args.Members)
            {
                if (account.Email is { } email)
                {
                    _ = new Aws.Macie2.Member(
                        $"{name}-member-{account.Name}-{region}",
                        new() { Region = place, AccountId = account.Id.ToString(), Email = email, Invite = false, Status = "ENABLED" },
                        this.Child(organization));
                }
            }
        }

        RegisterOutputs();
    }
}
