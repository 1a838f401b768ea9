using System.Text.Json.Nodes;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Logs;

/// <summary>What a <see cref="LoadBalancerLogging"/> needs to be told.</summary>
public sealed record LoadBalancerLoggingArgs
{
    /// <summary>The platform as the account's stack sees it.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The load balancers of the account.</summary>
    public required IReadOnlyList<LoadBalancer> Balancers { get; init; }

    internal LogSwitch Switch(LoadBalancer balancer) => new(
        balancer.Name, "elbv2", "ModifyLoadBalancerAttributes",
        new()
        {
            ["LoadBalancerArn"] = balancer.Arn,
            ["Attributes"] = new JsonArray(
                Attribute("access_logs.s3.enabled", "true"),
                Attribute("access_logs.s3.bucket", Platform.Names.LandingBucket(balancer.Source.Bucket, Platform.SecurityAccountId, balancer.Region).ToString()),
                Attribute("access_logs.s3.prefix", balancer.Source.Id)),
        },
        "elasticloadbalancing:ModifyLoadBalancerAttributes", balancer.Arn);

    static JsonObject Attribute(string key, string value) => new() { ["Key"] = key, ["Value"] = value };

    internal void Validate(string name) => new Problems(name)
        .Unless(Balancers.Count > 0, nameof(Balancers), "at least one load balancer", "none", "List one in security-platform:loadBalancers.")
        .ThrowIfAny();
}
