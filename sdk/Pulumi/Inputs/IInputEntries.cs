namespace Pulumi;

/// <summary>The parts of an <see cref="InputMap{TValue}"/>: single entries, and inputs of whole maps.</summary>
interface IInputEntries
{
    int PartCount { get; }

    /// <summary>The part. A null key: the input stands for a map. Overrides: it may replace earlier entries.</summary>
    (string? Key, IInput Input, bool Overrides) GetPart(int index);
}
