using System.CommandLine;
using SecurityPlatform.Analytics.DuckDb;
using SecurityPlatform.Engine.State;
using SecurityPlatform.Model;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Cli;

/// <summary>Gives commands their session, and turns what the user can mend into a message without a stack trace.</summary>
static class CommandRunner
{
    const int PipeBuffer = 32 * 1024;

    /// <summary>Makes <paramref name="command"/> run <paramref name="body"/>.</summary>
    public static Command Runs(this Command command, Func<Session, Task<int>> body)
    {
        command.SetAction(async (words, _) =>
        {
            var output = words.InvocationConfiguration.Output;
            output = ReferenceEquals(output, Console.Out) && Console.IsOutputRedirected ? Pipe() : output;
            var session = new Session(words, output, words.InvocationConfiguration.Error);
            try
            {
                return await body(session).ConfigureAwait(false);
            }
            catch (Exception error) when (error is PlatformConfigException or StateException or PolicyConfigException or DuckDBException)
            {
                session.Error.WriteLine(error.Message);
                return ExitCode.Failed;
            }
            finally
            {
                await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            }
        });
        return command;
    }

    // The console's own writer hands on every word of a document, each with a system call and a wake-up of the reader.
    static StreamWriter Pipe() => new(Console.OpenStandardOutput(), Console.OutputEncoding, PipeBuffer);
}
