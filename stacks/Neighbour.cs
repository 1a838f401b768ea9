using System.Collections;
using Pulumi;
using Pulumi.Utilities;
using SecurityPlatform.Model;

namespace SecurityPlatform.Stacks;

/// <summary>Another stack of the platform, and what it has made so far.</summary>
/// <remarks>
/// Missing means "not yet". Unknown means "planned", as in a preview of all stacks, and counts as there.
/// Why stacks ask each other: docs/decisions/0006-two-phase-deployment.md.
/// </remarks>
sealed class Neighbour : IKnownOutputs
{
    readonly StackReference _stack;

    public Neighbour(string stack)
    {
        var here = Deployment.Instance;
        _stack = new($"{here.OrganizationName}/{here.ProjectName}/{stack}");
    }

    public async Task<Output<string>?> EntryAsync(string output, string key)
    {
        var map = _stack.GetOutput(output);
        return await IsKnownAsync(map) && Entry(await OutputUtilities.GetValueAsync(map), key) is null
            ? null
            : map.Apply(value => Entry(value, key) ?? "");
    }

    public async Task<Output<string>?> ValueAsync(string output)
    {
        var value = _stack.GetOutput(output);
        return await IsKnownAsync(value) && await OutputUtilities.GetValueAsync(value) is null ? null : value.Apply(text => text as string ?? "");
    }

    /// <summary>The governed regions that an output lists for a service.</summary>
    public async Task<IReadOnlyList<Region>> RegionsAsync(string output, string service, IReadOnlyList<Region> governed)
    {
        var services = _stack.GetOutput(output);
        if (!await IsKnownAsync(services))
        {
            return governed;
        }

        return await OutputUtilities.GetValueAsync(services) is IReadOnlyDictionary<string, object?> map && map.GetValueOrDefault(service) is IEnumerable listed
            ? [.. governed.Where(region => listed.OfType<string>().Contains(region.ToString()))]
            : [];
    }

    static Task<bool> IsKnownAsync(Output<object?> output) => OutputUtilities.GetIsKnownAsync(output);

    static string? Entry(object? map, string key) =>
        map is IReadOnlyDictionary<string, object?> entries && entries.TryGetValue(key, out var value) ? value as string : null;
}
