namespace SecurityPlatform.Tests.Engine.Aws.Constraints;

/// <summary>One constraint: what trips it, and the nearest thing that does not.</summary>
/// <remarks>
/// JSON may name what was there before: <c>{NAME.id}</c> and <c>{NAME.arn}</c>. Policies are written as objects
/// and given as texts.
/// </remarks>
public sealed record ConstraintCase(string Id, string Type)
{
    public required string Bad { get; init; }

    public required string Good { get; init; }

    /// <summary>The refusal: code and message.</summary>
    public required string Says { get; init; }

    /// <summary>What was there before, both times.</summary>
    public Existing[] Given { get; init; } = [];

    /// <summary>What was there before, only when it goes wrong.</summary>
    public Existing[] GivenBad { get; init; } = [];

    /// <summary>What was there before, only when it goes well.</summary>
    public Existing[] GivenGood { get; init; } = [];

    public string Account { get; init; } = Sandbox.Security;

    /// <summary>The account of the bad call; null: the same.</summary>
    public string? BadAccount { get; init; }

    public string Region { get; init; } = Sandbox.Home;

    public override string ToString() => Id;
}
