namespace SecurityPlatform.Engine.Providers;

/// <summary>Where a provider instance works.</summary>
/// <param name="Organization">The Pulumi organization.</param>
/// <param name="Project">The project.</param>
/// <param name="Stack">The stack.</param>
public sealed record ProviderScope(string Organization, string Project, string Stack);
