using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Logs;

/// <summary>What a <see cref="FirewallLogging"/> needs to be told.</summary>
public sealed record FirewallLoggingArgs
{
    /// <summary>The platform as the account's stack sees it.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The firewalls of the account.</summary>
    public required IReadOnlyList<Firewall> Firewalls { get; init; }

    internal void Validate(string name) => new Problems(name)
        .Unless(Firewalls.Count > 0, nameof(Firewalls), "at least one firewall", "none", "List one in security-platform:firewalls.")
        .ThrowIfAny();
}
