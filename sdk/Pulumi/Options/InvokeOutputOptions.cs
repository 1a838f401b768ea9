namespace Pulumi;

/// <summary>How a provider function is called when its result is an output.</summary>
public class InvokeOutputOptions : InvokeOptions
{
    InputList<Resource>? _dependsOn;

    /// <summary>Options with nothing set.</summary>
    public InvokeOutputOptions()
    {
    }

    /// <summary>Resources that must be done before the call.</summary>
    public InputList<Resource> DependsOn
    {
        get => _dependsOn ??= [];
        set => _dependsOn = value;
    }

    internal InputList<Resource>? Dependencies => _dependsOn;
}
