using System.Globalization;
using System.Runtime.InteropServices;
using Pulumi.Rpc;

namespace SecurityPlatform.Policy;

/// <summary>The policy pack as a process: prints its port first, then answers until it is cancelled or stopped.</summary>
static class Program
{
    static async Task<int> Main()
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        if (Read() is not { } file)
        {
            return 1;
        }

        var host = new AnalyzerHost(Rules.All, file, TimeProvider.System);
        var server = host.Serve(new RpcServer());
        await using (server.ConfigureAwait(false))
        {
            await server.StartAsync().ConfigureAwait(false);

            // The first line on standard output is the port, and nothing else may come before it.
            await Console.Out.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{server.Port}\n")).ConfigureAwait(false);
            await Console.Out.FlushAsync().ConfigureAwait(false);
            await Task.WhenAny(stopped.Task, host.Cancelled).ConfigureAwait(false);

            // Cancel itself is a call that wants its answer; the engine kills packs after five seconds.
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await server.StopAsync(patience.Token).ConfigureAwait(false);
        }

        return 0;

        // The engine starts the pack in the folder of the stack's program.
        static PolicyConfig? Read()
        {
            try
            {
                return PolicyFile.Find(Environment.CurrentDirectory, Rules.All);
            }
            catch (PolicyConfigException wrong)
            {
                Console.Error.WriteLine(wrong.Message);
                return null;
            }
        }

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stopped.TrySetResult();
        }
    }
}
