namespace Pulumi;

/// <summary>How a resource of a provider is managed, beside its properties.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    internal List<string>? _additionalSecretOutputs;
    internal Dictionary<string, string>? _envVarMappings;

    /// <summary>Options with nothing set.</summary>
    public CustomResourceOptions()
    {
    }

    /// <summary>Whether a replacement deletes the old resource first; null means the provider's choice.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>Wire names of outputs to treat as secret.</summary>
    public List<string> AdditionalSecretOutputs
    {
        get => _additionalSecretOutputs ??= [];
        set => _additionalSecretOutputs = value;
    }

    /// <summary>The id of an existing resource to take over.</summary>
    public string? ImportId { get; set; }

    /// <summary>Environment variables to rename for a provider: new name to old name. Providers only.</summary>
    public Dictionary<string, string> EnvVarMappings
    {
        get => _envVarMappings ??= [];
        set => _envVarMappings = value;
    }

    /// <summary>Both options in a new object: scalars of the second win, lists are appended.</summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = (CustomResourceOptions?)options1?.Clone() ?? new();
        if (options2 is null)
        {
            return merged;
        }

        merged.Overlay(options2);
        merged.DeleteBeforeReplace = options2.DeleteBeforeReplace ?? merged.DeleteBeforeReplace;
        merged.ImportId = options2.ImportId ?? merged.ImportId;
        merged._additionalSecretOutputs = Append(merged._additionalSecretOutputs, options2._additionalSecretOutputs);
        foreach (var (name, source) in options2._envVarMappings ?? [])
        {
            merged.EnvVarMappings[name] = source;
        }

        return merged;
    }

    private protected override void CopyOwnLists()
    {
        _additionalSecretOutputs = Copy(_additionalSecretOutputs);
        _envVarMappings = _envVarMappings is { Count: > 0 } ? new(_envVarMappings) : null;
    }
}
