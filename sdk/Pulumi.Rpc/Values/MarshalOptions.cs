namespace Pulumi.Rpc;

/// <summary>Which special kinds the reader of a message understands; the others are written as plain values.</summary>
public sealed record MarshalOptions
{
    /// <summary>Everything an engine understands: secrets, references, unknowns; output values become plain.</summary>
    public static MarshalOptions Default { get; } = new();

    /// <summary>For remote components and method calls: output values as well.</summary>
    public static MarshalOptions WithOutputValues { get; } = new() { KeepOutputValues = true };

    /// <summary>True: secrets keep their mark. False: their plain value is written.</summary>
    public bool KeepSecrets { get; init; } = true;

    /// <summary>True: resources are written as references. False: as id, or as URN for a component.</summary>
    public bool KeepResources { get; init; } = true;

    /// <summary>True: output values keep known, secret and dependencies. False: only what the other options keep.</summary>
    public bool KeepOutputValues { get; init; }

    /// <summary>True: unknowns are written as the sentinel. False: they are left out.</summary>
    public bool KeepUnknowns { get; init; } = true;

    /// <summary>True: members of objects that are null are left out. False: they are written.</summary>
    public bool SkipNulls { get; init; }
}
