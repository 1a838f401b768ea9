using Pulumi;

namespace SecurityPlatform.Tests.Sdk;

/// <summary>A nested output.</summary>
[OutputType]
public sealed class Lid
{
    public readonly string? Color;
    public readonly int Weight;

    [OutputConstructor]
    Lid(string? color, [OutputConstructorParameter("grams")] int weight)
    {
        Color = color;
        Weight = weight;
    }
}
