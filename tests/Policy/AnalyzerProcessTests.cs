using System.Diagnostics;
using System.Globalization;
using Pulumi.Rpc;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class AnalyzerProcessTests
{
    [Fact]
    public async Task Prints_its_port_first_and_ends_when_cancelled()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(AnalyzerHost).Assembly.Location, "127.0.0.1:1"])
        {
            RedirectStandardOutput = true,
        })!;
        try
        {
            var first = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
            var port = int.Parse(first!, NumberStyles.None, CultureInfo.InvariantCulture);
            using var engine = new RpcChannel($"127.0.0.1:{port}");

            Assert.Equal(AnalyzerHost.PackName, (await engine.CallAsync(AnalyzerMethods.GetAnalyzerInfo, new())).Name);
            await engine.CallAsync(AnalyzerMethods.Cancel, new());

            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
            Assert.Equal((0, ""), (process.ExitCode, await process.StandardOutput.ReadToEndAsync()));
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }
}
