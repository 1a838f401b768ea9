using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Detection;

/// <summary>GuardDuty in the management account: watched like any other, and administered from the security account.</summary>
/// <remarks>
/// The management account needs a detector of its own: enabling one makes the service-linked role without which the administrator
/// cannot enrol it. Amazon GuardDuty user guide, "Designating a delegated GuardDuty administrator account".
/// </remarks>
public sealed class ThreatDetectionDelegation : ComponentResource
{
    /// <summary>The type token. It is in the URN of the detectors: a new token replaces them.</summary>
    public const string Token = "security-platform:detection:ThreatDetectionDelegation";

    /// <summary>Creates the detectors and, where the security account is ready, delegates.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public ThreatDetectionDelegation(string name, ThreatDetectionDelegationArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);

        foreach (var region in args.Regions)
        {
            var detector = new Aws.GuardDuty.Detector($"{name}-detector-{region}", DetectorSettings.In(region), this.Guarded());
            if (args.ReadyRegions.Contains(region))
            {
                _ = new Aws.GuardDuty.OrganizationAdminAccount(
                    $"{name}-admin-{region}",
                    new() { Region = region.ToString(), AdminAccountId = args.SecurityAccount.ToString() },
                    this.Child([detector, .. args.After]));
            }
        }

        DelegatedRegions = [.. args.Regions.Where(args.ReadyRegions.Contains)];
        RegisterOutputs();
    }

    /// <summary>Where the security account is the administrator now.</summary>
    public IReadOnlyList<Region> DelegatedRegions { get; }
}
