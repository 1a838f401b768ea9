using SecurityPlatform.Components.Policies;

namespace SecurityPlatform.Components.Archive;

/// <summary>Somebody who may write to a <see cref="LogArchive"/>, and exactly what that takes.</summary>
public abstract record ArchiveWriter
{
    /// <summary>What the bucket's policy must allow.</summary>
    internal abstract IEnumerable<Statement> OnBucket(string bucketArn);

    /// <summary>What the key's policy must allow.</summary>
    internal abstract IEnumerable<Statement> OnKey();
}
