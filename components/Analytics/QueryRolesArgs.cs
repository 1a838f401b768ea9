using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Analytics;

/// <summary>What a <see cref="QueryRoles"/> needs to be told.</summary>
public sealed record QueryRolesArgs
{
    /// <summary>The platform, from which come the names of everything that a query reads.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The sources that have a table and a workgroup.</summary>
    public required IReadOnlyList<LogSource> Sources { get; init; }

    /// <summary>The ARNs of the keys that the logs and the lookups are encrypted with.</summary>
    public required IReadOnlyList<Output<string>> ReadKeyArns { get; init; }

    /// <summary>The ARN of the key that results are encrypted with.</summary>
    public required Output<string> ResultsKeyArn { get; init; }

    internal void Validate(string name) => new Problems(name)
        .Unless(Sources.Count > 0, nameof(Sources), "at least one source with a table", "none", "Register an account in security-platform:accounts.")
        .ThrowIfAny();
}
