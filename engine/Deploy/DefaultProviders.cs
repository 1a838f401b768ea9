using System.Text.Json;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Operations;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>How default providers are called and configured (protocol.md section 5).</summary>
static class DefaultProviders
{
    const string Internal = "__internal";

    /// <summary>What the engine registers for a package when the program names no provider.</summary>
    public static ResourceRegistration Registration(StackSpec stack, string package, string version, string url)
    {
        var inputs = new List<KeyValuePair<string, PropertyValue>>();
        var prefix = package + ":";
        foreach (var (key, value) in stack.Config)
        {
            if (key.StartsWith(prefix, StringComparison.Ordinal))
            {
                inputs.Add(new(key[prefix.Length..], stack.SecretKeys.Contains(key) ? new SecretValue(value) : value));
            }
        }

        return new()
        {
            Type = Urn.ProviderType(package),
            Name = Name(version, url),
            Custom = true,
            Inputs = new(inputs),
            Version = version,
            PluginDownloadUrl = url,
            Protect = false,
            RetainOnDelete = false,
        };
    }

    /// <summary><c>default</c> or <c>default_7_48_0</c>, with the address of the plugin when there is one.</summary>
    public static string Name(string version, string url)
    {
        var name = version.Length == 0 ? "default" : $"default_{Sanitize(version)}";
        return url.Length == 0 ? name : $"{name}_{Sanitize(url)}";
    }

    /// <summary>The inputs with what the engine keeps for itself: version and address of the plugin.</summary>
    public static PropertyMap WithPlugin(PropertyMap inputs, string version, string url)
    {
        inputs = version.Length > 0 ? inputs.With("version", version) : inputs;
        return url.Length > 0 ? inputs.With(Internal, new PropertyMap([new("pluginDownloadURL", url)])) : inputs;
    }

    /// <summary>The inputs without what the engine keeps for itself.</summary>
    public static PropertyMap Config(PropertyMap inputs) => inputs.Without("version").Without(Internal);

    public static bool IsDenied(StackSpec stack, string package)
    {
        if (!stack.Config.TryGetValue("pulumi:disable-default-providers", out var text))
        {
            return false;
        }

        using var list = JsonDocument.Parse(text);
        return list.RootElement.EnumerateArray().Any(e => e.GetString() is { } name && (name == "*" || name == package));
    }

    static string Sanitize(string text) =>
        string.Create(text.Length, text, (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsAsciiLetterOrDigit(source[i]) ? source[i] : '_';
            }
        });
}
