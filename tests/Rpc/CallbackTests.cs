using System.Text;
using Pulumi.Rpc;

namespace SecurityPlatform.Tests.Rpc;

public sealed class CallbackTests
{
    [Fact]
    public async Task Calls_the_function_behind_each_token()
    {
        await using var server = new CallbackServer();
        using var client = new CallbackClient();
        var upper = await server.RegisterAsync(request => Task.FromResult(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(request.Span).ToUpperInvariant())));
        var twice = await server.RegisterAsync(request => Task.FromResult<byte[]>([.. request.Span, .. request.Span]));

        Assert.Equal("ABC", Encoding.UTF8.GetString((await client.InvokeAsync(upper, "abc"u8.ToArray())).Span));
        Assert.Equal("abcabc", Encoding.UTF8.GetString((await client.InvokeAsync(twice, "abc"u8.ToArray())).Span));
        Assert.Equal(upper.Target, twice.Target);
    }

    [Fact]
    public async Task Reports_a_failing_function_as_unknown_with_its_message()
    {
        await using var server = new CallbackServer();
        using var client = new CallbackClient();
        var failing = await server.RegisterAsync(_ => throw new InvalidOperationException("transform failed"));

        var error = await Assert.ThrowsAsync<RpcException>(() => client.InvokeAsync(failing, default));

        Assert.Equal((StatusCode.Unknown, "transform failed"), (error.StatusCode, error.Detail));
    }

    [Fact]
    public async Task Refuses_a_token_nobody_registered()
    {
        await using var server = new CallbackServer();
        using var client = new CallbackClient();
        var known = await server.RegisterAsync(_ => Task.FromResult<byte[]>([]));

        var error = await Assert.ThrowsAsync<RpcException>(() => client.InvokeAsync(known with { Token = "other" }, default));

        Assert.Equal("callback: expected a registered token, got 'other'.", error.Detail);
    }
}
