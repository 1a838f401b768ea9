namespace SecurityPlatform.Engine.Aws.Iam;

/// <summary>Where a policy document is attached: it decides which elements are required.</summary>
enum PolicyKind
{
    /// <summary>To a bucket, key, queue, topic: says who.</summary>
    Resource,

    /// <summary>To a role: says who may assume it, and has no resource.</summary>
    Trust,

    /// <summary>To a user or role: never says who.</summary>
    Identity,

    /// <summary>To an account or unit: bounds what identities may be given.</summary>
    ServiceControl,
}
