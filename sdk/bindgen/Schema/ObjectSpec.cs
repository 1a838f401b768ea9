namespace Bindgen.Schema;

/// <summary>A nested object type; its inputs and outputs may differ in what is required.</summary>
sealed record ObjectSpec(string Name)
{
    public Properties? Inputs { get; init; }

    public Properties? Outputs { get; init; }

    /// <summary>Functions take it with plain values.</summary>
    public bool PlainInput { get; init; }

    /// <summary>Functions take it with inputs.</summary>
    public bool LiftedInput { get; init; }
}
