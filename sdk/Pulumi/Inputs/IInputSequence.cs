namespace Pulumi;

/// <summary>The parts of an <see cref="InputList{T}"/>: single items, and inputs of whole lists.</summary>
interface IInputSequence
{
    int PartCount { get; }

    /// <summary>The part, and whether it stands for a list of items.</summary>
    (IInput Input, bool IsList) GetPart(int index);
}
