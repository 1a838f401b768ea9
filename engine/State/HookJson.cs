using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.State;

/// <summary>The moments of hooks, by the names that state files give them.</summary>
static class HookJson
{
    /// <summary>Each moment with its hooks.</summary>
    public static IEnumerable<(string Name, ImmutableArray<string> Names)> Moments(HookBinding hooks) =>
    [
        ("before-create", hooks.BeforeCreate), ("after-create", hooks.AfterCreate), ("before-update", hooks.BeforeUpdate),
        ("after-update", hooks.AfterUpdate), ("before-delete", hooks.BeforeDelete), ("after-delete", hooks.AfterDelete),
        ("on-error", hooks.OnError),
    ];

    /// <summary>Reads what <see cref="Moments"/> names.</summary>
    public static HookBinding Read(JsonElement element) => new()
    {
        BeforeCreate = Names(element, "before-create"),
        AfterCreate = Names(element, "after-create"),
        BeforeUpdate = Names(element, "before-update"),
        AfterUpdate = Names(element, "after-update"),
        BeforeDelete = Names(element, "before-delete"),
        AfterDelete = Names(element, "after-delete"),
        OnError = Names(element, "on-error"),
    };

    static ImmutableArray<string> Names(JsonElement element, string moment) =>
        element.TryGetProperty(moment, out var names) ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : [];
}
