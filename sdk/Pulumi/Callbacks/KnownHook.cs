using System.Collections.Immutable;
using Pulumi.Rpc;

namespace Pulumi;

/// <summary>A hook that was registered before, known by its name only.</summary>
sealed class KnownHook : ResourceHook
{
    KnownHook(string name)
        : base(name, static (_, _) => Task.CompletedTask, new(), Task.CompletedTask)
    {
    }

    public static ResourceHookBinding Read(HookBinding names) => new()
    {
        BeforeCreate = Of(names.BeforeCreate),
        AfterCreate = Of(names.AfterCreate),
        BeforeUpdate = Of(names.BeforeUpdate),
        AfterUpdate = Of(names.AfterUpdate),
        BeforeDelete = Of(names.BeforeDelete),
        AfterDelete = Of(names.AfterDelete),
        OnError = [.. names.OnError.Select(name => new KnownErrorHook(name))],
    };

    static List<ResourceHook> Of(ImmutableArray<string> names) => [.. names.Select(name => new KnownHook(name))];

    sealed class KnownErrorHook(string name) : ErrorHook(name, static (_, _) => Task.FromResult(false), Task.CompletedTask);
}
