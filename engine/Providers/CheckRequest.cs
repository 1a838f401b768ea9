using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Providers;

/// <summary>Inputs to check.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Type">Its type token.</param>
/// <param name="Name">Its logical name.</param>
/// <param name="OldInputs">The inputs recorded last time; null when it is new. Automatic names are taken from here.</param>
/// <param name="Inputs">What the program asks for.</param>
public sealed record CheckRequest(string Urn, string Type, string Name, PropertyMap? OldInputs, PropertyMap Inputs);
