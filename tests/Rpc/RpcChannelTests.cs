using System.Net;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumi.Rpc.Proto;
using StatusCode = Pulumi.Rpc.StatusCode;

namespace SecurityPlatform.Tests.Rpc;

public sealed class RpcChannelTests
{
    static readonly RpcMethod<CallbackInvokeRequest, CallbackInvokeResponse> Echo =
        new("test.Echo", "Invoke", CallbackInvokeRequest.Parser, CallbackInvokeResponse.Parser);

    [Fact]
    public async Task Carries_a_message_there_and_back()
    {
        await using var server = await Serve((request, _) => Answer(request));
        using var channel = new RpcChannel(server.Address);

        var response = await channel.CallAsync(Echo, new() { Request = Bytes("hello") });

        Assert.Equal("hello", response.Response.ToStringUtf8());
    }

    [Fact]
    public async Task Carries_an_empty_message()
    {
        await using var server = await Serve((_, _) => Task.FromResult(new CallbackInvokeResponse()));
        using var channel = new RpcChannel(server.Address);

        Assert.Equal(new(), await channel.CallAsync(Echo, new()));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(40)]
    public async Task Carries_messages_above_the_grpc_default_of_4_MiB(int mebibytes)
    {
        await using var server = await Serve((request, _) => Answer(request));
        using var channel = new RpcChannel(server.Address);
        var large = new byte[mebibytes * 1024 * 1024];
        new Random(1).NextBytes(large);

        var response = await channel.CallAsync(Echo, new() { Request = Google.Protobuf.ByteString.CopyFrom(large) });

        Assert.Equal(large, response.Response.ToByteArray());
    }

    [Fact]
    public async Task Reports_code_message_and_details_of_an_error()
    {
        await using var server = await Serve((_, _) =>
            throw new RpcException(StatusCode.FailedPrecondition, "100 % wrong:\nähm \u2603", new byte[] { 1, 2, 3, 4 }));
        using var channel = new RpcChannel(server.Address);

        var error = await Assert.ThrowsAsync<RpcException>(() => channel.CallAsync(Echo, new()));

        Assert.Equal(StatusCode.FailedPrecondition, error.StatusCode);
        Assert.Equal("100 % wrong:\nähm \u2603", error.Detail);
        Assert.Equal([1, 2, 3, 4], error.StatusDetails.ToArray());
        Assert.Equal("Status(StatusCode=\"FailedPrecondition\", Detail=\"100 % wrong:\nähm \u2603\")", error.Message);
    }

    [Fact]
    public async Task Reports_any_other_exception_as_unknown()
    {
        await using var server = await Serve(async (_, _) =>
        {
            await Task.Yield();
            throw new InvalidOperationException("no such thing");
        });
        using var channel = new RpcChannel(server.Address);

        var error = await Assert.ThrowsAsync<RpcException>(() => channel.CallAsync(Echo, new()));

        Assert.Equal((StatusCode.Unknown, "no such thing"), (error.StatusCode, error.Detail));
    }

    [Fact]
    public async Task Cuts_an_error_text_that_no_header_could_hold()
    {
        await using var server = await Serve((_, _) => throw new RpcException(StatusCode.Internal, new string('x', 1_000_000)));
        using var channel = new RpcChannel(server.Address);

        var error = await Assert.ThrowsAsync<RpcException>(() => channel.CallAsync(Echo, new()));

        Assert.Equal(new string('x', 16 * 1024) + "...", error.Detail);
    }

    [Fact]
    public async Task Answers_unimplemented_for_a_method_nobody_registered()
    {
        await using var server = await Serve((request, _) => Answer(request));
        using var channel = new RpcChannel(server.Address);
        var health = new RpcMethod<Empty, Empty>("grpc.health.v1.Health", "Check", Empty.Parser, Empty.Parser);

        var error = await Assert.ThrowsAsync<RpcException>(() => channel.CallAsync(health, new()));

        Assert.Equal((StatusCode.Unimplemented, "unknown method /grpc.health.v1.Health/Check"), (error.StatusCode, error.Detail));
    }

    [Fact]
    public async Task Serves_thousands_of_calls_that_all_wait_for_the_last_one()
    {
        const int Calls = 2_000;
        var arrived = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await Serve(async (request, _) =>
        {
            if (Interlocked.Increment(ref arrived) == Calls)
            {
                all.SetResult();
            }

            await all.Task;
            return await Answer(request);
        });
        using var channel = new RpcChannel(server.Address);

        var responses = await Task.WhenAll(Enumerable.Range(0, Calls).Select(i => channel.CallAsync(Echo, new() { Request = Bytes($"{i}") })))
            .WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(Enumerable.Range(0, Calls).Select(i => $"{i}"), responses.Select(r => r.Response.ToStringUtf8()));
    }

    [Fact]
    public async Task Says_unavailable_when_nobody_listens()
    {
        var server = await Serve((request, _) => Answer(request));
        var address = server.Address;
        await server.DisposeAsync();
        using var channel = new RpcChannel(address);

        var error = await Assert.ThrowsAsync<RpcException>(() => channel.CallAsync(Echo, new()));

        Assert.Equal(StatusCode.Unavailable, error.StatusCode);
        Assert.StartsWith($"{address}: ", error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_unavailable_when_the_server_goes_away_during_a_call()
    {
        var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var server = await Serve(async (_, cancellation) =>
        {
            waiting.SetResult();
            await Task.Delay(Timeout.Infinite, cancellation);
            return new();
        });
        using var channel = new RpcChannel(server.Address);
        var call = channel.CallAsync(Echo, new());
        await waiting.Task;

        await server.DisposeAsync();

        var error = await Assert.ThrowsAsync<RpcException>(() => call.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Contains(error.StatusCode, new[] { StatusCode.Unavailable, StatusCode.Cancelled });
    }

    [Fact]
    public async Task Stops_waiting_when_the_caller_cancels()
    {
        var serverSaw = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await Serve(async (_, cancellation) =>
        {
            cancellation.Register(serverSaw.SetResult);
            await Task.Delay(Timeout.Infinite, cancellation);
            return new();
        });
        using var channel = new RpcChannel(server.Address);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => channel.CallAsync(Echo, new(), cancel.Token));
        await serverSaw.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Does_not_go_through_a_proxy()
    {
        await using var server = await Serve((request, _) => Answer(request));
        using var channel = new RpcChannel(server.Address);
        var before = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new WebProxy("http://127.0.0.1:9");
        try
        {
            Assert.Equal("x", (await channel.CallAsync(Echo, new() { Request = Bytes("x") })).Response.ToStringUtf8());
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }
    }

    static Google.Protobuf.ByteString Bytes(string text) => Google.Protobuf.ByteString.CopyFromUtf8(text);

    static Task<CallbackInvokeResponse> Answer(CallbackInvokeRequest request) =>
        Task.FromResult(new CallbackInvokeResponse { Response = request.Request });

    static async Task<RpcServer> Serve(Func<CallbackInvokeRequest, CancellationToken, Task<CallbackInvokeResponse>> handler)
    {
        var server = new RpcServer().Handle(Echo, handler);
        await server.StartAsync();
        return server;
    }
}
