using System.Collections.Immutable;

namespace SecurityPlatform.Engine.Operations;

/// <summary>The stack that an operation is about, with its configuration in the clear.</summary>
public sealed record StackSpec
{
    /// <summary>The Pulumi organization; <c>organization</c> as with a self-managed backend.</summary>
    public string Organization { get; init; } = "organization";

    /// <summary>The project.</summary>
    public required string Project { get; init; }

    /// <summary>The stack.</summary>
    public required string Stack { get; init; }

    /// <summary>The folder of Pulumi.yaml.</summary>
    public string RootDirectory { get; init; } = "";

    /// <summary>Full keys (<c>aws:region</c>) to values; objects as JSON text, secrets decrypted.</summary>
    public ImmutableDictionary<string, string> Config { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The keys of <see cref="Config"/> whose values are secret.</summary>
    public ImmutableHashSet<string> SecretKeys { get; init; } = [];

    /// <summary><c>encryptionsalt</c> of the stack's configuration file, or "".</summary>
    public string EncryptionSalt { get; init; } = "";
}
