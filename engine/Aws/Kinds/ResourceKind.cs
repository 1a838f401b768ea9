using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws.Kinds;

/// <summary>How AWS names, identifies and replaces one type of resource.</summary>
sealed record ResourceKind
{
    /// <summary>The id of a new resource.</summary>
    public required Func<Made, string> Id { get; init; }

    /// <summary>The ARN of a resource that has its id; null for a type without one.</summary>
    public Func<Made, string>? Arn { get; init; }

    /// <summary>An output that is no input, by its name; null leaves it to the general rule.</summary>
    public Func<Made, string, PropertyValue?> Output { get; init; } = static (_, _) => null;

    /// <summary>The automatic name; null where the program must name it.</summary>
    public NameRule? Name { get; init; }

    /// <summary>Inputs that cannot change in place. The region, and the name unless <see cref="Renames"/>, always belong to them.</summary>
    public string[] Fixed { get; init; } = [];

    /// <summary>Whether no input at all can change in place.</summary>
    public bool Immutable { get; init; }

    /// <summary>Whether the name can change in place.</summary>
    public bool Renames { get; init; }

    /// <summary>
    /// AWS's error code for creating what exists already; null for settings of something else (a bucket's policy),
    /// where a second creation overwrites.
    /// </summary>
    public string? TakenCode { get; init; }

    /// <summary>Whether a change of this input replaces the resource.</summary>
    public bool Replaces(string input) =>
        (Immutable && input is not ("tags" or "tagsAll"))
        || input == "region"
        || (Name is { } name && !Renames && (input == name.Property || input == name.PrefixProperty))
        || Array.IndexOf(Fixed, input) >= 0;
}
