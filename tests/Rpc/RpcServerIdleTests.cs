using System.Net.Sockets;
using System.Text;
using Pulumi.Rpc;

namespace SecurityPlatform.Tests.Rpc;

public sealed class RpcServerIdleTests
{
    static readonly byte[] EmptySettings = [0, 0, 0, 4, 0, 0, 0, 0, 0];

    [Fact]
    public async Task Keeps_a_connection_on_which_nobody_calls()
    {
        await using var server = new RpcServer();
        await server.StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", server.Port);
        var stream = client.GetStream();
        await stream.WriteAsync((byte[])[.. Encoding.ASCII.GetBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), .. EmptySettings]);

        // Kestrel looks for idle connections once a second.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        var closed = false;
        try
        {
            var buffer = new byte[1024];
            while (!closed)
            {
                closed = await stream.ReadAsync(buffer, patience.Token) == 0;
            }
        }
        catch (OperationCanceledException)
        {
        }

        Assert.False(closed);
    }
}
