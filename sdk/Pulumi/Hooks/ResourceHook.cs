namespace Pulumi;

/// <summary>A named function that runs around operations on resources.</summary>
public class ResourceHook
{
    /// <summary>Registers the function under its name, which must be unique in the stack.</summary>
    public ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(callback);
        Name = name;
        Callback = callback;
        Options = options ?? new();
        Registered = Deployment.Required.Callbacks.RegisterHook(this);
    }

    /// <summary>For hooks that are registered already.</summary>
    protected ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions options, Task registered)
    {
        Name = name;
        Callback = callback;
        Options = options;
        Registered = registered;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The function.</summary>
    public ResourceHookCallback Callback { get; }

    /// <summary>When and how it runs.</summary>
    public ResourceHookOptions Options { get; }

    internal Task Registered { get; }
}
