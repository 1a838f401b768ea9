namespace Pulumi;

public sealed partial class Output<T>
{
    /// <summary>Runs <paramref name="func"/> on the value once it is known, for its effect.</summary>
    /// <param name="func">Not run while the value is unknown.</param>
    public Output<ValueTuple> Apply(Func<T, Task> func) => Apply(async value =>
    {
        await func(value).ConfigureAwait(false);
        return default(ValueTuple);
    });

    /// <summary>Gives what <paramref name="func"/> makes of the value.</summary>
    /// <param name="func">Not run while the value is unknown; an exception fails the program.</param>
    public Output<TResult> Apply<TResult>(Func<T, TResult> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        var source = Data;
        return source.IsCompletedSuccessfully ? ApplyNow(source.Result, func) : new(ApplyLater(source, func));
    }

    /// <summary>Gives the result of the task that <paramref name="func"/> starts with the value.</summary>
    /// <param name="func">Not run while the value is unknown; an exception fails the program.</param>
    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return new(ApplyTask(Data, func));
    }

    /// <summary>Gives the value of the input that <paramref name="func"/> makes of the value.</summary>
    /// <param name="func">Not run while the value is unknown; null means the default value.</param>
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return Apply(value => func(value)?.AsOutput());
    }

    /// <summary>Gives the value of the output that <paramref name="func"/> makes of the value.</summary>
    /// <param name="func">Not run while the value is unknown; null means the default value.</param>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return new(ApplyOutput(Data, func));
    }

    /// <summary>Like <see cref="Apply{TResult}(Func{T, Output{TResult}})"/>, for callers that do not know the type.</summary>
    /// <param name="func">Not run while the value is unknown.</param>
    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return Apply(value => func(value));
    }

    static Output<TResult> ApplyNow<TResult>(in OutputData<T> data, Func<T, TResult> func)
    {
        if (!data.IsKnown)
        {
            return new(data.AsUnknown<TResult>());
        }

#pragma warning disable CA1031 // The exception is the program's; it faults the output and is reported by the runner.
        try
        {
            return new(data.With(func(data.Value!)));
        }
        catch (Exception exception)
        {
            return new(Task.FromException<OutputData<TResult>>(exception));
        }
#pragma warning restore CA1031
    }

    static async Task<OutputData<TResult>> ApplyLater<TResult>(Task<OutputData<T>> source, Func<T, TResult> func)
    {
        var data = await source.ConfigureAwait(false);
        return data.IsKnown ? data.With(func(data.Value!)) : data.AsUnknown<TResult>();
    }

    static async Task<OutputData<TResult>> ApplyTask<TResult>(Task<OutputData<T>> source, Func<T, Task<TResult>> func)
    {
        var data = await source.ConfigureAwait(false);
        return data.IsKnown ? data.With(await func(data.Value!).ConfigureAwait(false)) : data.AsUnknown<TResult>();
    }

    static async Task<OutputData<TResult>> ApplyOutput<TResult>(Task<OutputData<T>> source, Func<T, Output<TResult>?> func)
    {
        var data = await source.ConfigureAwait(false);
        if (!data.IsKnown)
        {
            return data.AsUnknown<TResult>();
        }

        return func(data.Value!) is { } inner
            ? data.Join(await inner.Data.ConfigureAwait(false))
            : data.With(default(TResult));
    }
}
