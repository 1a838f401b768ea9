using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SecurityPlatform.Tests.Cli.Organizations;

/// <summary>A server on this machine that answers as an AWS service does: one answer after the other.</summary>
sealed class LoopbackService : IAsyncDisposable
{
    readonly WebApplication _server;
    readonly ConcurrentQueue<(int Status, string Body)> _answers = new();

    LoopbackService(WebApplication server) => _server = server;

    /// <summary>What was asked: method, path or target, headers and body.</summary>
    public List<(string Operation, Dictionary<string, string> Headers, string Body)> Calls { get; } = [];

    public Uri Address => new(_server.Urls.First());

    public static async Task<LoopbackService> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var service = new LoopbackService(builder.Build());
        service._server.Run(service.AnswerAsync);
        await service._server.StartAsync();
        return service;
    }

    public LoopbackService Answers(int status, string body)
    {
        _answers.Enqueue((status, body));
        return this;
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var target = context.Request.Headers["X-Amz-Target"].ToString();
        Calls.Add((target.Length > 0 ? target : $"{context.Request.Method} {context.Request.Path}", context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), await reader.ReadToEndAsync()));
        var (status, body) = _answers.TryDequeue(out var answer) ? answer : (500, "{\"__type\":\"InternalFailure\"}");
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/x-amz-json-1.1";
        await context.Response.WriteAsync(body);
    }
}
