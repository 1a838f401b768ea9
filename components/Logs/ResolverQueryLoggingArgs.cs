using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Logs;

/// <summary>What a <see cref="ResolverQueryLogging"/> needs to be told.</summary>
public sealed record ResolverQueryLoggingArgs
{
    /// <summary>The platform, which names the archive.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The VPCs of the account.</summary>
    public required IReadOnlyList<Vpc> Vpcs { get; init; }

    /// <summary>The ids of the configurations that the security account shares, by region; a region without one gets its own.</summary>
    public IReadOnlyDictionary<Region, Input<string>> SharedConfigIds { get; init; } = new Dictionary<Region, Input<string>>();

    internal void Validate(string name) => new Problems(name)
        .Unless(Vpcs.Count > 0, nameof(Vpcs), "at least one VPC", "none", "List one in security-platform:vpcs.")
        .ThrowIfAny();
}
