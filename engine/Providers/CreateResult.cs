using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Providers;

/// <summary>A created resource.</summary>
/// <param name="Id">The id; "" in a preview that cannot know it.</param>
/// <param name="Outputs">The outputs; unknown members as <see cref="PropertyValue.Unknown"/>.</param>
public sealed record CreateResult(string Id, PropertyMap Outputs);
