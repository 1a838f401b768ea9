namespace Pulumi;

public abstract partial class ResourceOptions
{
    /// <summary>Whether the resource that is being made is the only one that has this object.</summary>
    private protected bool IsOwned { get; set; }

    /// <summary>Options that later changes of the caller's object do not reach.</summary>
    internal ResourceOptions Take()
    {
        if (!IsOwned)
        {
            return Clone();
        }

        IsOwned = false;
        return this;
    }

    /// <summary>A copy that later changes of the caller's object do not reach.</summary>
    internal ResourceOptions Clone()
    {
        var clone = (ResourceOptions)MemberwiseClone();
        clone._dependsOn = _dependsOn?.Clone();
        clone._ignoreChanges = Copy(_ignoreChanges);
        clone._resourceTransformations = Copy(_resourceTransformations);
        clone._resourceTransforms = Copy(_resourceTransforms);
        clone._aliases = Copy(_aliases);
        clone._replaceOnChanges = Copy(_replaceOnChanges);
        clone._replaceWith = _replaceWith?.Clone();
        clone._hooks = _hooks?.Clone();
        clone._hideDiffs = Copy(_hideDiffs);
        clone.CopyOwnLists();
        return clone;
    }

    /// <summary>Replaces the collections of the derived class by copies.</summary>
    private protected abstract void CopyOwnLists();

    /// <summary>Puts <paramref name="other"/> on top: its scalars win, its lists are appended.</summary>
    private protected void Overlay(ResourceOptions other)
    {
        Id = other.Id ?? Id;
        Parent = other.Parent ?? Parent;
        Protect = other.Protect ?? Protect;
        Urn = other.Urn ?? Urn;
        Version = other.Version ?? Version;
        PluginDownloadURL = other.PluginDownloadURL ?? PluginDownloadURL;
        Provider = other.Provider ?? Provider;
        CustomTimeouts = other.CustomTimeouts ?? CustomTimeouts;
        RetainOnDelete = other.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = other.DeletedWith ?? DeletedWith;
        ReplacementTrigger = other.ReplacementTrigger ?? ReplacementTrigger;
        _dependsOn = Append(_dependsOn, other._dependsOn);
        _ignoreChanges = Append(_ignoreChanges, other._ignoreChanges);
        _resourceTransformations = Append(_resourceTransformations, other._resourceTransformations);
        _resourceTransforms = Append(_resourceTransforms, other._resourceTransforms);
        _aliases = Append(_aliases, other._aliases);
        _replaceOnChanges = Append(_replaceOnChanges, other._replaceOnChanges);
        _replaceWith = Append(_replaceWith, other._replaceWith);
        _hideDiffs = Append(_hideDiffs, other._hideDiffs);
        _hooks = other._hooks is null ? _hooks : _hooks?.Concat(other._hooks) ?? other._hooks.Clone();
    }

    private protected static List<T>? Append<T>(List<T>? first, List<T>? second) =>
        second is null or { Count: 0 } ? first : first is null ? [.. second] : [.. first, .. second];

    private protected static List<T>? Copy<T>(List<T>? list) => list is null or { Count: 0 } ? null : [.. list];

    static InputList<Resource>? Append(InputList<Resource>? first, InputList<Resource>? second) =>
        second is null or { IsEmpty: true } ? first : first is null ? second.Clone() : first.Concat(second);
}
