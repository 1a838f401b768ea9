using Pulumi.Rpc;

namespace Pulumi;

/// <summary>Sends messages to the engine in the order in which the program wrote them.</summary>
sealed class ProgramLog(IEngineLog engine, OutstandingTasks tasks)
{
    readonly Lock _gate = new();
    readonly List<string> _errors = [];
    Task _tail = Task.CompletedTask;

    /// <summary>The messages of severity error so far.</summary>
    public IReadOnlyList<string> Errors
    {
        get
        {
            lock (_gate)
            {
                return [.. _errors];
            }
        }
    }

    /// <summary>Whether an error was logged.</summary>
    public bool HasErrors => Errors.Count > 0;

    public void Write(LogSeverity severity, string message, Resource? resource, int? streamId, bool? ephemeral) =>
        tasks.Watch(WriteAsync(severity, message, resource, streamId, ephemeral));

    public Task WriteAsync(LogSeverity severity, string message, Resource? resource, int? streamId, bool? ephemeral)
    {
        lock (_gate)
        {
            if (severity == LogSeverity.Error)
            {
                _errors.Add(message);
            }

            return _tail = Send(_tail, severity, message, resource, streamId ?? 0, ephemeral ?? false);
        }
    }

    async Task Send(Task previous, LogSeverity severity, string message, Resource? resource, int streamId, bool isEphemeral)
    {
        await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
#pragma warning disable CA1031 // Whatever the engine's refusal is, the user learns that logging failed.
        try
        {
            var urn = resource is null ? "" : await FindUrn(resource).ConfigureAwait(false);
            await engine.LogAsync(new(severity, message, urn, streamId, isEphemeral)).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw new LogException(exception);
        }
#pragma warning restore CA1031
    }

    /// <summary>The URN, or "" for a resource whose registration failed or never ended.</summary>
    async Task<string> FindUrn(Resource resource)
    {
        var state = resource.State;
        await Task.WhenAny(state, tasks.Ended).ConfigureAwait(false);
        return state.IsCompletedSuccessfully ? state.Result.Urn : "";
    }
}
