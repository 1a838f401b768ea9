namespace Pulumi;

/// <summary>An output that is handed out before its source exists, for resources that refer to each other.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class DeferredOutput<T>
{
    readonly TaskCompletionSource<OutputData<T>> _source = new();

    /// <summary>Makes an output that waits for <see cref="Resolve"/>.</summary>
    public DeferredOutput() => Output = new(_source.Task);

    /// <summary>Resolves when the output given to <see cref="Resolve"/> does.</summary>
    public Output<T> Output { get; }

    /// <summary>Says where the value comes from.</summary>
    /// <exception cref="InvalidOperationException">It was said before.</exception>
    public void Resolve(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Interlocked.Exchange(ref _isResolved, true))
        {
            throw new InvalidOperationException("DeferredOutput.Resolve: expected one call, got a second. Make a new DeferredOutput.");
        }

        _ = Forward(output.Data);
    }

    bool _isResolved;

    async Task Forward(Task<OutputData<T>> data)
    {
        await ((Task)data).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _source.SetFromTask(data);
    }
}
