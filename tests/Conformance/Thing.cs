using Pulumi;

namespace SecurityPlatform.Tests.Conformance;

/// <summary>The resource of programs/*.js, in our SDK.</summary>
sealed class Thing(string name, ThingArgs args, CustomResourceOptions? options = null)
    : CustomResource("test:index:Thing", name, args, options)
{
    [Output("size")]
    public Output<double> Size { get; private set; } = null!;

    [Output("label")]
    public Output<string?> Label { get; private set; } = null!;

    [Output("token")]
    public Output<string?> Token { get; private set; } = null!;

    [Output("computed")]
    public Output<string> Computed { get; private set; } = null!;
}
