using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Logs;

/// <summary>Makes an account's load balancers write their logs to the landing bucket of their region.</summary>
/// <remarks>
/// "Enable access logs for your Application Load Balancer" and "… Network Load Balancer", Elastic Load Balancing user guide. The prefix
/// keeps the two kinds apart, whose folders are the same.
/// </remarks>
public sealed class LoadBalancerLogging : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:logs:LoadBalancerLogging";

    /// <summary>Creates the calls that switch the logs on.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public LoadBalancerLogging(string name, LoadBalancerLoggingArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);
        foreach (var group in args.Balancers.GroupBy(balancer => $"{balancer.Source.Id}-{balancer.Region}"))
        {
            _ = new LogSwitches($"{name}-{group.Key}", new()
            {
                Platform = args.Platform,
                Source = group.First().Source,
                Region = group.First().Region,
                Switches = [.. group.Select(args.Switch)],
            }, new() { Parent = this });
        }

        RegisterOutputs();
    }
}
