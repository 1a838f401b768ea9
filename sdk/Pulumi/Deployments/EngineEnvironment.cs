using System.Diagnostics;
using System.Text.Json;

namespace Pulumi;

/// <summary>What the language host tells a program through environment variables.</summary>
sealed record EngineEnvironment(InProcessSettings Settings, string MonitorAddress, string EngineAddress, bool IsDebuggerAwaited)
{
    /// <exception cref="InvalidOperationException">The program was not started by the engine.</exception>
    public static EngineEnvironment Read(Func<string, string?> variable)
    {
        var monitor = variable("PULUMI_MONITOR");
        var engine = variable("PULUMI_ENGINE");
        var project = variable("PULUMI_PROJECT");
        var stack = variable("PULUMI_STACK");
        var isComplete = !string.IsNullOrEmpty(monitor)
            && !string.IsNullOrEmpty(engine)
            && !string.IsNullOrEmpty(project)
            && !string.IsNullOrEmpty(stack);
        if (!isComplete || !bool.TryParse(variable("PULUMI_DRY_RUN"), out var isDryRun))
        {
            throw new InvalidOperationException(
                "Program run without the Pulumi engine available; re-run using the `pulumi` CLI");
        }

        var settings = new InProcessSettings
        {
            Organization = variable("PULUMI_ORGANIZATION") is { Length: > 0 } organization ? organization : "organization",
            Project = project!,
            Stack = stack!,
            RootDirectory = variable("PULUMI_ROOT_DIRECTORY") is { Length: > 0 } root ? root : null,
            IsDryRun = isDryRun,
            Config = ReadConfig(variable("PULUMI_CONFIG")),
            ConfigSecretKeys = ReadKeys(variable("PULUMI_CONFIG_SECRET_KEYS")),
        };
        var isDebugged = bool.TryParse(variable("PULUMI_ATTACH_DEBUGGER"), out var isAwaited) && isAwaited;
        return new(settings, monitor!, engine!, isDebugged);
    }

    public async Task WaitForDebugger()
    {
        while (IsDebuggerAwaited && !Debugger.IsAttached)
        {
            await Task.Delay(100).ConfigureAwait(false);
        }
    }

    /// <summary>The old form <c>namespace:config:key</c> of a key is <c>namespace:key</c> today.</summary>
    internal static string NormalizeKey(string key) =>
        key.Split(':', 3) is [var name, "config", var rest] ? $"{name}:{rest}" : key;

    internal static Dictionary<string, string> ReadConfig(string? json)
    {
        var config = new Dictionary<string, string>(StringComparer.Ordinal);
        if (string.IsNullOrEmpty(json))
        {
            return config;
        }

        using var document = JsonDocument.Parse(json);
        foreach (var member in document.RootElement.EnumerateObject())
        {
            config[NormalizeKey(member.Name)] = member.Value.ToString();
        }

        return config;
    }

    internal static HashSet<string> ReadKeys(string? json)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        if (string.IsNullOrEmpty(json))
        {
            return keys;
        }

        using var document = JsonDocument.Parse(json);
        foreach (var key in document.RootElement.EnumerateArray())
        {
            keys.Add(NormalizeKey(key.GetString() ?? ""));
        }

        return keys;
    }
}
