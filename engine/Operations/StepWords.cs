namespace SecurityPlatform.Engine.Operations;

/// <summary>The words of <see cref="StepKind"/> and of its place in a summary.</summary>
public static class StepWords
{
    static readonly string[] s_words =
    [
        "same", "create", "update", "delete", "replace", "create-replacement", "delete-replaced", "read",
        "read-replacement", "refresh", "discard", "discard-replaced", "remove-pending-replace", "import", "import-replacement",
    ];

    /// <summary>Pulumi's word for the step, for example <c>create-replacement</c>.</summary>
    public static string Word(this StepKind kind) => s_words[(int)kind];

    /// <summary>Whether the step changes anything.</summary>
    public static bool IsChange(this StepKind kind) => kind is not (StepKind.Same or StepKind.Read);

    /// <summary>Whether the step is one half of a replacement, which <see cref="StepKind.Replace"/> already stands for.</summary>
    public static bool IsHalf(this StepKind kind) =>
        kind is StepKind.CreateReplacement or StepKind.DeleteReplaced or StepKind.DiscardReplaced;
}
