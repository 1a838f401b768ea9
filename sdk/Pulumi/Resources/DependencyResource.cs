namespace Pulumi;

/// <summary>A resource of which only the URN is known.</summary>
sealed class DependencyResource(string urn) : Resource("", "", new KnownIdentity(urn));
