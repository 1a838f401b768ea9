namespace Pulumi;

/// <summary>An input whose type argument is not known at compile time.</summary>
interface IInput
{
    /// <summary>
    /// What it holds, as it was given: a plain value, an <see cref="IOutput"/>, another <see cref="IInput"/>,
    /// an <see cref="IInputSequence"/> or an <see cref="IInputEntries"/>.
    /// </summary>
    /// <remarks>Plain values stay plain, so that serialising them needs no task and no output.</remarks>
    object? Content { get; }

    IOutput ToUntypedOutput();
}
