using System.Collections.Immutable;
using Pulumi.Rpc;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a program inside this process against any monitor.</summary>
    internal static Task<InProcessResult> RunInProcessAsync(
        InProcessSettings settings,
        IResourceMonitor monitor,
        IEngineLog log,
        Func<Task<IDictionary<string, object?>>> program) =>
        ExecuteAsync(settings, monitor, log, _ => InStack(program, null));

    static async Task<InProcessResult> ExecuteAsync(
        InProcessSettings settings, IResourceMonitor monitor, IEngineLog log, Func<Deployment, Task> body)
    {
        var deployment = new Deployment(settings, monitor, log);
        Context.Value = deployment;
        deployment.Tasks.Watch(Start(body, deployment));
        deployment.Tasks.LeaveProgram();
        await deployment.Tasks.WhenDone().ConfigureAwait(false);
        var exitCode = await deployment.Conclude().ConfigureAwait(false);
        await deployment.Callbacks.DisposeAsync().ConfigureAwait(false);
        return new(exitCode, deployment.Log.Errors, deployment.Tasks.Errors is [var first, ..] ? first : null);
    }

    static async Task Start(Func<Deployment, Task> body, Deployment deployment) =>
        await body(deployment).ConfigureAwait(false);

    static async Task InStack(Func<Task<IDictionary<string, object?>>> program, StackOptions? options)
    {
        var stack = new Stack(options);
        var outputs = await program().ConfigureAwait(false);
        stack.PublishOutputs(Output.Create(outputs ?? ImmutableDictionary<string, object?>.Empty));
    }

    /// <summary>Constructs a stack class, then publishes its properties.</summary>
    static Task InStack<TStack>(Func<TStack> construct)
        where TStack : Stack
    {
        construct().PublishProperties();
        return Task.CompletedTask;
    }

    /// <summary>Tells the user what failed, or tells the engine that all went well.</summary>
    async Task<int> Conclude()
    {
        var errors = Tasks.Errors;
        if (errors.Count > 0)
        {
            return await Report(errors).ConfigureAwait(false);
        }

        if (Log.HasErrors)
        {
            return ExitCodes.Failed;
        }

        try
        {
            await Monitor.SignalAndWaitForShutdownAsync().ConfigureAwait(false);
        }
        catch (RpcException exception)
        {
            // Engines older than 3.180 have no such call and need none.
            return exception.StatusCode == StatusCode.Unimplemented
                ? ExitCodes.Success
                : await Report([exception]).ConfigureAwait(false);
        }

        return ExitCodes.Success;
    }

    async Task<int> Report(IReadOnlyList<Exception> errors)
    {
        var exitCode = ExitCodes.FailedAndReported;
        foreach (var error in errors)
        {
            exitCode = await Report(error).ConfigureAwait(false) ? exitCode : ExitCodes.Failed;
        }

        return exitCode;
    }

    async Task<bool> Report(Exception error)
    {
        if (error is RpcException { StatusCode: StatusCode.Unavailable })
        {
            // The engine stopped because an operation failed, and has shown that already.
            return true;
        }

        if (error is LogException)
        {
            await Console.Error.WriteLineAsync(error.ToString()).ConfigureAwait(false);
            return false;
        }

        try
        {
            var (message, resource) = ProgramFailure.Describe(error);
            await Log.WriteAsync(LogSeverity.Error, message, resource, null, null).ConfigureAwait(false);
            return true;
        }
        catch (LogException exception)
        {
            await Console.Error.WriteLineAsync($"{exception}{Environment.NewLine}{error}").ConfigureAwait(false);
            return false;
        }
    }
}
