namespace SecurityPlatform.Model;

/// <summary>One of <see cref="Switches.All"/>.</summary>
/// <param name="Key">The key of Pulumi.yaml that sets it.</param>
/// <param name="IsOn">Its value.</param>
public sealed record Switch(ConfigKey Key, Func<Switches, bool> IsOn);
