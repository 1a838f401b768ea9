using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Analytics;

/// <summary>What a <see cref="QueryResults"/> needs to be told.</summary>
public sealed record QueryResultsArgs
{
    /// <summary>The bucket's name.</summary>
    public required BucketName Bucket { get; init; }

    /// <summary>The alias of the bucket's key.</summary>
    public required string KeyAlias { get; init; }

    /// <summary>The account of the bucket.</summary>
    public required AccountId Account { get; init; }

    /// <summary>Where the bucket is; must be the region of the workgroups.</summary>
    public required Region Region { get; init; }

    /// <summary>How long results are kept, in days. The logs stay, so a result can always be asked for again.</summary>
    /// <value>At least 1. The default is 30.</value>
    public int KeepDays { get; init; } = 30;

    internal void Validate(string name) => new Problems(name)
        .Unless(KeepDays >= 1, nameof(KeepDays), "1 or more", KeepDays, "Give the number of days.")
        .ThrowIfAny();
}
