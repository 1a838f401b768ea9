namespace Pulumi;

/// <summary>A named function that decides whether a failed operation is tried again.</summary>
public class ErrorHook
{
    /// <summary>Registers the function under its name, which must be unique in the stack.</summary>
    public ErrorHook(string name, ErrorHookCallback callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        Name = name;
        Callback = callback;
        Registered = Deployment.Required.Callbacks.RegisterHook(this);
    }

    /// <summary>For hooks that are registered already.</summary>
    protected ErrorHook(string name, ErrorHookCallback callback, Task registered)
    {
        Name = name;
        Callback = callback;
        Registered = registered;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The function.</summary>
    public ErrorHookCallback Callback { get; }

    internal Task Registered { get; }
}
