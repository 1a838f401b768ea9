namespace Pulumi;

/// <summary>When and how a <see cref="ResourceHook"/> runs.</summary>
public class ResourceHookOptions
{
    /// <summary>Options with nothing set.</summary>
    public ResourceHookOptions()
    {
    }

    /// <summary>Whether the hook also runs in previews; the default is no.</summary>
    public bool? OnDryRun { get; set; }

    /// <summary>Whether the operation goes on when the hook fails; the default is no.</summary>
    public bool? IgnoreErrors { get; set; }
}
