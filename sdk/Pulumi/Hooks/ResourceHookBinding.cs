namespace Pulumi;

/// <summary>The hooks of a resource, by the moment they run.</summary>
public class ResourceHookBinding
{
    /// <summary>No hooks.</summary>
    public ResourceHookBinding()
    {
    }

    /// <summary>Before the resource is created.</summary>
    public List<ResourceHook> BeforeCreate { get; set; } = [];

    /// <summary>After the resource was created.</summary>
    public List<ResourceHook> AfterCreate { get; set; } = [];

    /// <summary>Before the resource is updated.</summary>
    public List<ResourceHook> BeforeUpdate { get; set; } = [];

    /// <summary>After the resource was updated.</summary>
    public List<ResourceHook> AfterUpdate { get; set; } = [];

    /// <summary>Before the resource is deleted.</summary>
    public List<ResourceHook> BeforeDelete { get; set; } = [];

    /// <summary>After the resource was deleted.</summary>
    public List<ResourceHook> AfterDelete { get; set; } = [];

    /// <summary>When an operation failed.</summary>
    public List<ErrorHook> OnError { get; set; } = [];

    /// <summary>Whether there is no hook at all.</summary>
    public bool IsEmpty => All.All(hooks => hooks.Count == 0) && OnError.Count == 0;

    internal IEnumerable<List<ResourceHook>> All =>
        [BeforeCreate, AfterCreate, BeforeUpdate, AfterUpdate, BeforeDelete, AfterDelete];

    /// <summary>A copy with lists of its own.</summary>
    public ResourceHookBinding Clone() => Concat(new());

    /// <summary>A new binding: these hooks, then those of <paramref name="other"/>.</summary>
    public ResourceHookBinding Concat(ResourceHookBinding other) => new()
    {
        BeforeCreate = [.. BeforeCreate, .. other.BeforeCreate],
        AfterCreate = [.. AfterCreate, .. other.AfterCreate],
        BeforeUpdate = [.. BeforeUpdate, .. other.BeforeUpdate],
        AfterUpdate = [.. AfterUpdate, .. other.AfterUpdate],
        BeforeDelete = [.. BeforeDelete, .. other.BeforeDelete],
        AfterDelete = [.. AfterDelete, .. other.AfterDelete],
        OnError = [.. OnError, .. other.OnError],
    };
}
