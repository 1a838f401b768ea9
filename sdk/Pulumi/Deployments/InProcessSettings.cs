namespace Pulumi;

/// <summary>What a program is told about the deployment that it runs in.</summary>
sealed record InProcessSettings
{
    public required string Organization { get; init; }

    public required string Project { get; init; }

    public required string Stack { get; init; }

    /// <summary>The folder of Pulumi.yaml; null where the engine did not say.</summary>
    public required string? RootDirectory { get; init; }

    /// <summary>Whether it is a preview.</summary>
    public required bool IsDryRun { get; init; }

    /// <summary>Full keys (<c>namespace:key</c>) to values; objects as JSON text, secrets decrypted.</summary>
    public required IReadOnlyDictionary<string, string> Config { get; init; }

    /// <summary>Full keys of those values that are secret.</summary>
    public required IReadOnlySet<string> ConfigSecretKeys { get; init; }
}
