namespace Pulumi;

/// <summary>How a component is managed, beside its properties.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    internal List<ProviderResource>? _providers;

    /// <summary>Options with nothing set.</summary>
    public ComponentResourceOptions()
    {
    }

    /// <summary>Providers for the children, one per package.</summary>
    public List<ProviderResource> Providers
    {
        get => _providers ??= [];
        set => _providers = value;
    }

    /// <summary>Both options in a new object: scalars of the second win, lists are appended, one provider per package.</summary>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = (ComponentResourceOptions?)options1?.Clone() ?? new();
        if (options2 is null)
        {
            return merged;
        }

        merged.Overlay(options2);
        merged._providers = MergeProviders(merged._providers, options2._providers);
        return merged;
    }

    private protected override void CopyOwnLists() => _providers = Copy(_providers);

    static List<ProviderResource>? MergeProviders(List<ProviderResource>? first, List<ProviderResource>? second)
    {
        if (second is null or { Count: 0 })
        {
            return first;
        }

        var merged = new List<ProviderResource>();
        foreach (var provider in (first ?? []).Concat(second))
        {
            var index = merged.FindIndex(earlier => earlier.Package == provider.Package);
            if (index >= 0)
            {
                merged[index] = provider;
            }
            else
            {
                merged.Add(provider);
            }
        }

        return merged;
    }
}
