using System.Diagnostics;

namespace SecurityPlatform.Engine.Serving;

/// <summary>Runs a program as a child process against a served engine, as a language host of the official CLI does.</summary>
public static class ProgramProcess
{
    /// <summary>Starts a program and waits for its end; a cancelled wait kills it and its children.</summary>
    /// <param name="server">The engine that it talks to.</param>
    /// <param name="command">The program.</param>
    /// <param name="cancellationToken">Ends the program.</param>
    public static async Task<ProgramRun> RunAsync(MonitorServer server, ProgramCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(command);
        var start = new ProcessStartInfo(command.File, command.Arguments)
        {
            WorkingDirectory = command.WorkingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A program must not hear of another engine that this process may itself run under.
        foreach (var inherited in start.Environment.Keys.Where(k => k.StartsWith("PULUMI_", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(inherited);
        }

        foreach (var (name, value) in server.Environment.Concat(command.Environment))
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)
            ?? throw new InvalidOperationException($"program: expected '{command.File}' to start, got no process. Check that it is executable.");
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return new(process.ExitCode, await output.ConfigureAwait(false), await errors.ConfigureAwait(false));
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
