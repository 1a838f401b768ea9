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
sealed class Neighbour
{
    readonly StackReference _stack;

    public Neighbour(string stack)
    {
        var here = Deployment.Instance;
        _stack = new($"{here.OrganizationName}/{here.ProjectName}/{stack}");
    }

    /// <summary>An entry of an output that is a map, or null while there is none.</summary>
    public async Task<Output<string>?> EntryAsync(string output, string key)
    {
        var map = _stack.GetOutput(output);
        return await IsKnownAsync(map) && Entry(await OutputUtilities.GetValueAsync(map), key) is null
            ? null
            : map.Apply(value => Entry(value, key) ?? "");
    }

    /// <summary>The governed regions that an output lists, or has as keys.</summary>
    public async Task<IReadOnlyList<Region>> RegionsAsync(string output, IReadOnlyList<Region> governed)
    {
        var listed = _stack.GetOutput(output);
        if (!await IsKnownAsync(listed))
        {
            return governed;
        }

        var names = Names(await OutputUtilities.GetValueAsync(listed));
        return [.. governed.Where(region => names.Contains(region.ToString()))];
    }

    static Task<bool> IsKnownAsync(Output<object?> output) => OutputUtilities.GetIsKnownAsync(output);

    static string? Entry(object? map, string key) =>
        map is IReadOnlyDictionary<string, object?> entries && entries.TryGetValue(key, out var value) ? value as string : null;

    static HashSet<string> Names(object? listed) => listed switch
    {
        IReadOnlyDictionary<string, object?> map => [.. map.Keys],
        IEnumerable list => [.. list.OfType<string>()],
        _ => [],
    };
}
