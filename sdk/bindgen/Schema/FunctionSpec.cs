namespace Bindgen.Schema;

/// <summary>A function that reads something from the provider.</summary>
sealed record FunctionSpec(string Token, string Name, string Module)
{
    public Properties Args { get; init; } = [];

    public Properties OutputArgs { get; init; } = [];

    public Properties Result { get; init; } = [];
}
