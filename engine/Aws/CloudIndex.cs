using System.Runtime.InteropServices;

namespace SecurityPlatform.Engine.Aws;

/// <summary>The resources by each thing that AWS looks them up by. Not thread-safe: <see cref="Cloud"/> locks.</summary>
sealed class CloudIndex
{
    readonly Dictionary<ResourceKey, CloudResource> _byKey = [];
    readonly Dictionary<string, ResourceKey> _byToken = new(StringComparer.Ordinal);
    readonly Dictionary<string, ResourceKey> _byArn = new(StringComparer.Ordinal);
    readonly Dictionary<(string Type, string Id), List<ResourceKey>> _byId = [];
    readonly Dictionary<string, OrderedDictionary<ResourceKey, CloudResource>> _byType = new(StringComparer.Ordinal);

    public CloudResource? Find(ResourceKey key) => _byKey.GetValueOrDefault(key);

    public CloudResource? FindByToken(string token) =>
        _byToken.TryGetValue(token, out var key) ? Find(key) : null;

    public CloudResource? FindByArn(string arn) =>
        _byArn.TryGetValue(arn, out var key) ? Find(key) : null;

    public CloudResource? Find(string type, string id, string? account, string? region)
    {
        if (!_byId.TryGetValue((type, id), out var keys))
        {
            return null;
        }

        foreach (var key in keys)
        {
            if ((account is null || key.Account == account) && (region is null || key.Region == region))
            {
                return _byKey[key];
            }
        }

        return null;
    }

    public IReadOnlyList<CloudResource> All(string? type) =>
        type is null ? [.. _byKey.Values]
        : _byType.TryGetValue(type, out var members) ? [.. members.Values]
        : [];

    public void Put(CloudResource resource)
    {
        var key = resource.Key;
        Remove(key, keepOrder: true);
        _byKey[key] = resource;
        (CollectionsMarshal.GetValueRefOrAddDefault(_byType, key.Type, out _) ??= [])[key] = resource;
        var sameId = CollectionsMarshal.GetValueRefOrAddDefault(_byId, (key.Type, key.Id), out _) ??= [];
        if (!sameId.Contains(key))
        {
            sameId.Add(key);
        }

        _byToken[resource.Token] = key;
        if (resource.Arn.Length > 0)
        {
            _byArn[resource.Arn] = key;
        }
    }

    public void Remove(ResourceKey key) => Remove(key, keepOrder: false);

    void Remove(ResourceKey key, bool keepOrder)
    {
        if (!_byKey.TryGetValue(key, out var old))
        {
            return;
        }

        _byToken.Remove(old.Token);
        _byArn.Remove(old.Arn);
        if (keepOrder)
        {
            return;
        }

        _byKey.Remove(key);
        _byType[key.Type].Remove(key);
        _byId[(key.Type, key.Id)].Remove(key);
    }
}
