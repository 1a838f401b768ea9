using System.Collections.Immutable;
using System.Globalization;
using Newtonsoft.Json;

namespace SecurityPlatform.Engine.Serving;

/// <summary>What a program learns about the deployment that it describes.</summary>
public sealed record ServedDeployment
{
    /// <summary>The project's name.</summary>
    public required string Project { get; init; }

    /// <summary>The stack's name.</summary>
    public required string Stack { get; init; }

    /// <summary>The organization's name.</summary>
    public string Organization { get; init; } = "organization";

    /// <summary>Configuration by full key (<c>namespace:key</c>), secrets in the clear.</summary>
    public ImmutableSortedDictionary<string, string> Config { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The full keys that are secret.</summary>
    public ImmutableArray<string> ConfigSecretKeys { get; init; } = [];

    /// <summary>True for a preview.</summary>
    public bool DryRun { get; init; }

    /// <summary>How many operations may run at once.</summary>
    public int Parallel { get; init; } = 16;

    /// <summary>The folder of Pulumi.yaml; "" when there is none.</summary>
    public string RootDirectory { get; init; } = "";

    /// <summary>The variables that the language hosts of the official CLI set for a program; empty ones are not set at all.</summary>
    internal ImmutableSortedDictionary<string, string> Environment(string address) => new Dictionary<string, string>
    {
        ["PULUMI_MONITOR"] = address,
        ["PULUMI_ENGINE"] = address,
        ["PULUMI_ORGANIZATION"] = Organization,
        ["PULUMI_PROJECT"] = Project,
        ["PULUMI_STACK"] = Stack,
        ["PULUMI_ROOT_DIRECTORY"] = RootDirectory,
        ["PULUMI_PWD"] = RootDirectory,
        ["PULUMI_DRY_RUN"] = DryRun ? "true" : "false",
        ["PULUMI_QUERY_MODE"] = "false",
        ["PULUMI_PARALLEL"] = Parallel.ToString(CultureInfo.InvariantCulture),
        ["PULUMI_CONFIG"] = JsonConvert.SerializeObject(Config),
        ["PULUMI_CONFIG_SECRET_KEYS"] = JsonConvert.SerializeObject(ConfigSecretKeys),
    }.Where(v => v.Value.Length > 0).ToImmutableSortedDictionary(StringComparer.Ordinal);
}
