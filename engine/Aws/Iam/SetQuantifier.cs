namespace SecurityPlatform.Engine.Aws.Iam;

/// <summary>How a condition reads a context key with several values.</summary>
enum SetQuantifier
{
    /// <summary>No prefix.</summary>
    None,

    /// <summary><c>ForAllValues:</c>, true also for a key without values.</summary>
    All,

    /// <summary><c>ForAnyValue:</c>.</summary>
    Any,
}
