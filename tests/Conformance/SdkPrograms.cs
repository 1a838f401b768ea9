using Pulumi;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.Serving;
using SecurityPlatform.Stacks;

namespace SecurityPlatform.Tests.Conformance;

/// <summary>Programs in our own SDK, which the test assembly runs as a process of its own when it is started with a name.</summary>
static class SdkPrograms
{
    /// <summary>The entry point of the process; the test runner does not come through here.</summary>
    public static Task<int> Main(string[] args) => Deployment.RunAsync(Find(args[0]));

    /// <summary>The program in this process, in its own process, or null.</summary>
    internal static Func<Task<IDictionary<string, object?>>> Find(string name) => name switch
    {
        "components" => () => Task.FromResult<IDictionary<string, object?>>(Components()),
        "platform" => PlatformProgram.RunAsync,
        "throwing" => () => throw new RunException("nothing to do here"),
        _ => throw new InvalidOperationException($"program: expected components, platform or throwing, got '{name}'."),
    };

    internal static IProgramHost OutOfProcess(string name) => new ProcessHost(_ => new(
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
        ["exec", typeof(SdkPrograms).Assembly.Location, name],
        AppContext.BaseDirectory));

    /// <summary>programs/components.js, line for line.</summary>
    static Dictionary<string, object?> Components()
    {
        var config = new Config();
        var group = new Group("outer", config.Require("label"), hasInner: true);
        var secret = new Thing("secret", new() { Size = 3, Token = config.RequireSecret("token") }, new() { DependsOn = group });
        var deployment = Deployment.Instance;
        return new Dictionary<string, object?>
        {
            ["firstId"] = group.First.Id,
            ["secondLabel"] = group.Second.Label,
            ["innerFirstLabel"] = group.Inner!.First.Label,
            ["token"] = secret.Token,
            ["urn"] = group.Urn,
            ["stack"] = $"{deployment.OrganizationName}/{deployment.ProjectName}/{deployment.StackName}",
        };
    }
}
