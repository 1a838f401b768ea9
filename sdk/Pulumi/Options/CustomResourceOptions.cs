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
        merged.Put(options2);
        return merged;
    }

    /// <summary>Puts a caller's options on top of these defaults of a generated class, which nobody else has: the resource may keep them.</summary>
    internal CustomResourceOptions Under(CustomResourceOptions? options, Input<string>? id)
    {
        Put(options);
        Id = id ?? Id;
        IsOwned = true;
        return this;
    }

    void Put(CustomResourceOptions? other)
    {
        if (other is null)
        {
            return;
        }

        Overlay(other);
        DeleteBeforeReplace = other.DeleteBeforeReplace ?? DeleteBeforeReplace;
        ImportId = other.ImportId ?? ImportId;
        _additionalSecretOutputs = Append(_additionalSecretOutputs, other._additionalSecretOutputs);
        foreach (var (name, source) in other._envVarMappings ?? [])
        {
            EnvVarMappings[name] = source;
        }
    }

    private protected override void CopyOwnLists()
    {
        _additionalSecretOutputs = Copy(_additionalSecretOutputs);
        _envVarMappings = _envVarMappings is { Count: > 0 } ? new(_envVarMappings) : null;
    }
}
