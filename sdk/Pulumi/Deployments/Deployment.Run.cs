using System.Collections.Immutable;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a program that declares resources; to be returned from <c>Main</c>.</summary>
    /// <returns>The exit code: 0 success, 32 failed and told, 1 failed otherwise.</returns>
    public static Task<int> RunAsync(Action action) => RunAsync(() =>
    {
        action();
        return NoOutputs;
    });

    /// <summary>Runs a program that declares resources and returns the stack's outputs.</summary>
    /// <returns>The exit code: 0 success, 32 failed and told, 1 failed otherwise.</returns>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RunAsync(() => Task.FromResult(func()));

    /// <summary>Runs an asynchronous program that declares resources.</summary>
    /// <returns>The exit code: 0 success, 32 failed and told, 1 failed otherwise.</returns>
    public static Task<int> RunAsync(Func<Task> func) => RunAsync(async () =>
    {
        await func().ConfigureAwait(false);
        return NoOutputs;
    });

    /// <summary>Runs an asynchronous program that declares resources and returns the stack's outputs.</summary>
    /// <returns>The exit code: 0 success, 32 failed and told, 1 failed otherwise.</returns>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) =>
        RunWithEngineAsync(_ => InStack(func, options));

    /// <summary>Runs the program that the constructor of a stack class is.</summary>
    /// <returns>The exit code: 0 success, 32 failed and told, 1 failed otherwise.</returns>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new() =>
        RunWithEngineAsync(_ => InStack(() => new TStack()));

    /// <summary>Runs the program that the constructor of a stack class is, with services for it.</summary>
    /// <returns>The exit code: 0 success, 32 failed and told, 1 failed otherwise.</returns>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        return RunWithEngineAsync(_ => InStack(() => FromServices<TStack>(serviceProvider)));
    }

    static IDictionary<string, object?> NoOutputs => ImmutableDictionary<string, object?>.Empty;

    static TStack FromServices<TStack>(IServiceProvider services)
        where TStack : Stack =>
        (TStack?)services.GetService(typeof(TStack))
        ?? throw new InvalidOperationException(
            $"serviceProvider: expected a service of type {typeof(TStack)}, got none. Add it to the services.");

    static async Task<int> RunWithEngineAsync(Func<Deployment, Task> body)
    {
        var environment = EngineEnvironment.Read(Environment.GetEnvironmentVariable);
        await environment.WaitForDebugger().ConfigureAwait(false);
        using var connection = new EngineConnection(environment.MonitorAddress, environment.EngineAddress);
        var result = await ExecuteAsync(environment.Settings, connection.Monitor, connection.Log, body).ConfigureAwait(false);

        // A Main that drops the result must still fail.
        Environment.ExitCode = result.ExitCode;
        return result.ExitCode;
    }
}
