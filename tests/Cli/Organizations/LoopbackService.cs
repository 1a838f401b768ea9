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
    readonly ConcurrentDictionary<string, ConcurrentQueue<(int Status, string Body)>> _answersTo = new(StringComparer.Ordinal);

    LoopbackService(WebApplication server) => _server = server;

    /// <summary>What was asked: method, path or target, headers and body.</summary>
    public List<(string Operation, Dictionary<string, string> Headers, string Body)> Calls { get; } = [];

    public Uri Address => new(_server.Urls.First());

    public static async Task<LoopbackService> StartAsync((int Status, string Body)? otherwise = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var service = new LoopbackService(builder.Build()) { Otherwise = otherwise };
        service._server.Run(service.AnswerAsync);
        await service._server.StartAsync();
        return service;
    }

    public LoopbackService Answers(int status, string body)
    {
        _answers.Enqueue((status, body));
        return this;
    }

    /// <summary>Answers to one question, such as <c>guardduty eu-west-1 GET /detector</c>: the last one again and again.</summary>
    public LoopbackService AnswersTo(string question, params (int Status, string Body)[] answers)
    {
        _answersTo[question] = new(answers);
        return this;
    }

    /// <summary>Answers every other question in the same way.</summary>
    public (int Status, string Body)? Otherwise { get; init; }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var target = context.Request.Headers["X-Amz-Target"].ToString();
        var operation = target.Length > 0 ? target : $"{context.Request.Method} {context.Request.Path}";
        Calls.Add((operation, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), await reader.ReadToEndAsync()));
        var (status, body) = AnswerTo($"{Scope(context)} {operation}") ?? (_answers.TryDequeue(out var answer) ? answer : Otherwise ?? (500, "{\"__type\":\"InternalFailure\"}"));
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/x-amz-json-1.1";
        await context.Response.WriteAsync(body);
    }

    (int Status, string Body)? AnswerTo(string question) =>
        !_answersTo.TryGetValue(question, out var answers) || !answers.TryPeek(out var answer) ? null
        : answers.Count > 1 && answers.TryDequeue(out var first) ? first
        : answer;

    /// <summary>Service and region as the call was signed for: Credential=KEY/DAY/REGION/SERVICE/aws4_request.</summary>
    static string Scope(HttpContext context) =>
        context.Request.Headers.Authorization.ToString().Split('/') is { Length: > 4 } scope ? $"{scope[3]} {scope[2]}" : "";
}
