namespace SecurityPlatform.Engine.Aws;

/// <summary>What the cloud needs to know of a type's schema.</summary>
sealed record TypeShape
{
    public required string Type { get; init; }

    /// <summary>The module, for example <c>s3</c>.</summary>
    public required string Module { get; init; }

    /// <summary>The class, for example <c>Bucket</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Outputs that are no inputs.</summary>
    public required OutputShape[] Computed { get; init; }

    /// <summary>Names of the inputs.</summary>
    public required Func<string, bool> HasInput { get; init; }

    /// <summary>Whether resources of this type have a region.</summary>
    public bool Regional => HasInput("region");

    public bool HasOutput(string name) => Array.Exists(Computed, o => o.Name == name);

    /// <summary>Splits a token into module and class: <c>aws:s3/bucket:Bucket</c>, <c>aws-native:s3:Bucket</c>.</summary>
    public static (string Module, string Name) Split(string token)
    {
        var first = token.IndexOf(':', StringComparison.Ordinal);
        var last = token.LastIndexOf(':');
        if (first < 0 || last == first)
        {
            return ("", token);
        }

        var module = token[(first + 1)..last];
        var slash = module.IndexOf('/', StringComparison.Ordinal);
        return (slash < 0 ? module : module[..slash], token[(last + 1)..]);
    }
}
