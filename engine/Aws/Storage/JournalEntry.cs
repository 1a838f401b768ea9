namespace SecurityPlatform.Engine.Aws.Storage;

/// <summary>One mutation of the cloud: a resource as it became, or the key of one that was deleted.</summary>
readonly record struct JournalEntry(CloudResource? Resource, ResourceKey Key)
{
    public static JournalEntry Put(CloudResource resource) => new(resource, resource.Key);

    public static JournalEntry Delete(ResourceKey key) => new(null, key);
}
