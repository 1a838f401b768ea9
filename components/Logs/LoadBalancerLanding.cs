using Pulumi;
using SecurityPlatform.Components.Archive;

namespace SecurityPlatform.Components.Logs;

/// <summary>The buckets of the security account that load balancers of all accounts write to, one per region.</summary>
/// <remarks>
/// "Access logs for your Application Load Balancer" and "Enable access logs for your Network Load Balancer", Elastic Load Balancing user
/// guide: same region, S3's own keys only; network load balancers are documented to need all of an account's folder.
/// </remarks>
public sealed class LoadBalancerLanding : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:logs:LoadBalancerLanding";

    /// <summary>Creates a landing bucket per region.</summary>
    public LoadBalancerLanding(string name, LoadBalancerLandingArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        foreach (var region in args.Regions)
        {
            _ = new LandingBucket($"{name}-{region}", args.Landing(region), new() { Parent = this });
        }

        RegisterOutputs();
    }
}
