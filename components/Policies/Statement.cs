namespace SecurityPlatform.Components.Policies;

/// <summary>One grant or prohibition of a <see cref="PolicyDocument"/>.</summary>
public sealed record Statement
{
    /// <summary>Why a key policy may name the resource <c>*</c>.</summary>
    public const string KeyItself = "In a key policy the resource * is the key itself.";

    /// <summary>The only resource that a key policy can name.</summary>
    public static IReadOnlyList<string> ThisKey { get; } = ["*"];

    /// <summary>What the statement is for, in letters and digits; unique in its document.</summary>
    public required string Sid { get; init; }

    /// <summary>Grant or prohibition.</summary>
    public required Effect Effect { get; init; }

    /// <summary>Who; none in policies attached to a role.</summary>
    public Principal? Principal { get; init; }

    /// <summary>What may or may not be done.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>To what; none in trust policies.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];

    /// <summary>Under which conditions.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>Why everybody, every action of a service or every resource is meant. Required when one of them is.</summary>
    public string? WildcardReason { get; init; }

    /// <summary>Starts a grant.</summary>
    public static Statement Allow(string sid, params IReadOnlyList<string> actions) =>
        new() { Sid = sid, Effect = Effect.Allow, Actions = actions };

    /// <summary>Starts a prohibition.</summary>
    public static Statement Deny(string sid, params IReadOnlyList<string> actions) =>
        new() { Sid = sid, Effect = Effect.Deny, Actions = actions };

    internal IEnumerable<string> Problems()
    {
        if (Sid.Length == 0 || !Sid.All(char.IsAsciiLetterOrDigit))
        {
            yield return $"policy.Sid: expected letters and digits, got '{Sid}'. Name what the statement is for.";
        }

        if (Actions.Count == 0)
        {
            yield return $"policy.{Sid}.Actions: expected at least one action, got none. List them.";
        }

        foreach (var twice in Conditions.GroupBy(condition => $"{condition.Operator} {condition.Key}").Where(group => group.Count() > 1))
        {
            yield return $"policy.{Sid}.Conditions: expected {twice.Key} once, got it twice. Give one condition all the values.";
        }

        if (Wildcard() is { } wildcard && string.IsNullOrWhiteSpace(WildcardReason))
        {
            yield return $"policy.{Sid}: expected a WildcardReason for '{wildcard}', got none. Name exact values or give the reason.";
        }
    }

    string? Wildcard() =>
        Principal == Principal.Anyone ? "*"
        : Actions.FirstOrDefault(action => action.EndsWith(":*", StringComparison.Ordinal) || action == "*")
            ?? Resources.FirstOrDefault(resource => resource == "*");
}
