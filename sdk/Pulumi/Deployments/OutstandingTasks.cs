namespace Pulumi;

/// <summary>Counts what a program still waits for, and collects what went wrong.</summary>
/// <remarks>
/// The program ends when nothing is outstanding; after an error already when no call of the engine is running,
/// because outputs may then wait for values that nobody will ever give.
/// </remarks>
sealed class OutstandingTasks
{
    readonly Lock _gate = new();
    readonly List<Exception> _errors = [];
    readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    int _pending = 1;
    int _calls;
    bool _hasReturned;

    /// <summary>What failed, each exception once however many outputs it faulted.</summary>
    public IReadOnlyList<Exception> Errors
    {
        get
        {
            lock (_gate)
            {
                return [.. _errors];
            }
        }
    }

    /// <summary>Completes when the run is over.</summary>
    public Task Ended => _done.Task;

    /// <summary>Waits for <paramref name="task"/> before the program ends; its exception fails the program.</summary>
    public void Watch(Task task)
    {
        if (task.IsCompletedSuccessfully)
        {
            return;
        }

        if (task.IsCompleted)
        {
            Fail(task);
            return;
        }

        Interlocked.Increment(ref _pending);
        task.GetAwaiter().UnsafeOnCompleted(() =>
        {
            if (!task.IsCompletedSuccessfully)
            {
                Fail(task);
            }

            Leave(ref _pending);
            Settle();
        });
    }

    /// <summary>Says that a call of the engine starts; to be balanced by <see cref="LeaveCall"/>.</summary>
    /// <exception cref="TaskCanceledException">The run is over.</exception>
    public void EnterCall()
    {
        if (Ended.IsCompleted)
        {
            throw new TaskCanceledException("The program has failed; nothing more is sent to the engine.");
        }

        Interlocked.Increment(ref _calls);
    }

    public void LeaveCall() => Leave(ref _calls);

    /// <summary>Says that the program itself has returned.</summary>
    public void LeaveProgram() => Leave(ref _pending);

    /// <summary>Waits for the end; to be called once the synchronous part of the program has run.</summary>
    public Task WhenDone()
    {
        Volatile.Write(ref _hasReturned, true);
        Settle();
        return _done.Task;
    }

    void Fail(Task task)
    {
        var exception = task.Exception is { } failure
            ? failure.InnerExceptions.Count == 1 ? failure.InnerException! : failure
            : new TaskCanceledException(task);
        lock (_gate)
        {
            if (!_errors.Any(known => ReferenceEquals(known, exception)))
            {
                _errors.Add(exception);
            }
        }
    }

    void Leave(ref int counter)
    {
        if (Interlocked.Decrement(ref counter) == 0)
        {
            Settle();
        }
    }

    void Settle()
    {
        var isQuiet = Volatile.Read(ref _pending) == 0 || (_errors.Count > 0 && Volatile.Read(ref _calls) == 0);
        if (isQuiet && Volatile.Read(ref _hasReturned))
        {
            _done.TrySetResult();
        }
    }
}
