using Pulumi.Serialization;

namespace Pulumi;

public partial class Resource
{
    Task<ResourceState>? _state;
    TaskCompletionSource<ResourceState>? _promise;

    /// <summary>What the engine says of the resource; pending until the registration is answered.</summary>
    /// <remarks>A promise is needed only when somebody asks while the constructor is still running.</remarks>
    internal Task<ResourceState> State
    {
        get
        {
            if (Volatile.Read(ref _state) is { } state)
            {
                return state;
            }

            Interlocked.CompareExchange(ref _promise, new(), null);
            return Volatile.Read(ref _state) ?? _promise.Task;
        }
    }

    void Begin(Task<ResourceState> state)
    {
        Interlocked.Exchange(ref _state, state);
        if (Volatile.Read(ref _promise) is { } promise)
        {
            _ = Forward(state, promise);
        }
    }

    static async Task Forward(Task<ResourceState> state, TaskCompletionSource<ResourceState> promise)
    {
        await ((Task)state).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        promise.SetFromTask(state);
    }
}
