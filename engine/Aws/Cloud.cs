using SecurityPlatform.Engine.Aws.Storage;

namespace SecurityPlatform.Engine.Aws;

/// <summary>The simulated AWS: every resource of every account and region of an organization.</summary>
/// <remarks>
/// Shared by all stacks of a run. Like the real one it survives its clients: each mutation is in the journal
/// before the call returns, so a client killed at any moment finds all that it was told was done.
/// </remarks>
public sealed partial class Cloud : IDisposable
{
    readonly Lock _gate = new();
    readonly CloudIndex _index = new();
    readonly Lazy<CloudJournal>? _journal;
    bool _loaded;

    Cloud(CloudOrganization organization, Lazy<CloudJournal>? journal)
    {
        Organization = organization;
        _journal = journal;
        _loaded = journal is null;
        if (_loaded)
        {
            Stand();
        }
    }

    /// <summary>The organization that all accounts belong to.</summary>
    public CloudOrganization Organization { get; }

    /// <summary>A cloud that is gone when the process ends.</summary>
    public static Cloud InMemory(CloudOrganization? organization = null) => new(organization ?? CloudOrganization.Sample, null);

    /// <summary>A cloud kept in <paramref name="directory"/>. Nothing is read before the first use.</summary>
    /// <exception cref="IOException">At first use: another process uses the directory.</exception>
    public static Cloud Open(string directory, CloudOrganization organization) =>
        new(organization, new(() => CloudJournal.Open(directory)));

    /// <summary>All resources, or those of one type in the order of creation.</summary>
    public IReadOnlyList<CloudResource> Resources(string? type = null)
    {
        lock (_gate)
        {
            Load();
            return _index.All(type);
        }
    }

    /// <summary>The resource of that type and id, in whichever account and region unless they are named; null where there is none.</summary>
    public CloudResource? Find(string type, string id, string? account = null, string? region = null)
    {
        lock (_gate)
        {
            Load();
            return _index.Find(type, id, account, region);
        }
    }

    /// <summary>The resource with that ARN, or null.</summary>
    public CloudResource? FindByArn(string arn)
    {
        lock (_gate)
        {
            Load();
            return _index.FindByArn(arn);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_journal is { IsValueCreated: true })
            {
                _journal.Value.Dispose();
            }
        }
    }

    internal CloudResource? Find(ResourceKey key)
    {
        lock (_gate)
        {
            Load();
            return _index.Find(key);
        }
    }

    /// <summary>
    /// Creates what <paramref name="make"/> returns, unless <paramref name="token"/> created a resource before: then that one is the answer.
    /// </summary>
    /// <param name="token">The client token.</param>
    /// <param name="make">Checks against the cloud and builds the resource. Nothing else changes the cloud meanwhile.</param>
    internal CloudResource Create(string token, Func<CloudResource> make)
    {
        lock (_gate)
        {
            Load();
            if (_index.FindByToken(token) is { } known)
            {
                return known;
            }

            var made = make();
            Put(made);
            return made;
        }
    }

    /// <summary>Replaces the state of a resource by what <paramref name="change"/> makes of it; null where it is gone.</summary>
    internal CloudResource? Update(ResourceKey key, Func<CloudResource, CloudResource> change)
    {
        lock (_gate)
        {
            Load();
            if (_index.Find(key) is not { } old)
            {
                return null;
            }

            var changed = change(old);
            Put(changed);
            return changed;
        }
    }

    /// <summary>Deletes a resource; false where it was gone already.</summary>
    internal bool Delete(ResourceKey key)
    {
        lock (_gate)
        {
            Load();
            if (_index.Find(key) is null)
            {
                return false;
            }

            _journal?.Value.Append(JournalEntry.Delete(key));
            _index.Remove(key);
            return true;
        }
    }

    void Put(CloudResource resource)
    {
        _journal?.Value.Append(JournalEntry.Put(resource));
        _index.Put(resource);
    }

    void Load()
    {
        if (_loaded)
        {
            return;
        }

        foreach (var entry in _journal!.Value.Replay())
        {
            if (entry.Resource is { } resource)
            {
                _index.Put(resource);
            }
            else
            {
                _index.Remove(entry.Key);
            }
        }

        _journal.Value.CompactIfWorthwhile(_index.All(null));
        Stand();
        _loaded = true;
    }
}
