namespace Pulumi;

/// <summary>Works with the values of inputs.</summary>
public static class InputExtensions
{
    /// <summary>Gives what <paramref name="func"/> makes of the value.</summary>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, TResult> func) =>
        input.ToOutput().Apply(func);

    /// <summary>Gives the result of the task that <paramref name="func"/> starts with the value.</summary>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Task<TResult>> func) =>
        input.ToOutput().Apply(func);

    /// <summary>Gives the value of the input that <paramref name="func"/> makes of the value.</summary>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Input<TResult>?> func) =>
        input.ToOutput().Apply(func);

    /// <summary>Gives the value of the output that <paramref name="func"/> makes of the value.</summary>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Output<TResult>?> func) =>
        input.ToOutput().Apply(func);

    /// <summary>The value as an output; null gives the default value.</summary>
    public static Output<T> ToOutput<T>(this Input<T>? input) => input?.AsOutput() ?? Output.Create(default(T)!);
}
