namespace SecurityPlatform.Policy;

/// <summary>One statement of a policy document.</summary>
public sealed record PolicyStatement
{
    /// <summary>The statement's id, or "".</summary>
    public string Sid { get; init; } = "";

    /// <summary>Whether it allows; otherwise it denies.</summary>
    public bool Allows { get; init; }

    /// <summary>Who it is about; empty in policies that hang on a principal.</summary>
    public IReadOnlyList<PolicyPrincipal> Principals { get; init; } = [];

    /// <summary>Whether it is about everybody but <see cref="Principals"/>.</summary>
    public bool ExceptPrincipals { get; init; }

    /// <summary>Action patterns.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>Whether it is about every action but <see cref="Actions"/>.</summary>
    public bool ExceptActions { get; init; }

    /// <summary>Resource patterns; empty where the resource is understood (trust policies).</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];

    /// <summary>Whether it is about every resource but <see cref="Resources"/>.</summary>
    public bool ExceptResources { get; init; }

    /// <summary>The conditions, all of which must hold.</summary>
    public IReadOnlyList<PolicyCondition> Conditions { get; init; } = [];

    /// <summary>What to call the statement in a message.</summary>
    public string Label => Sid.Length > 0 ? $"statement {Sid}" : "a statement without Sid";

    /// <summary>Whether it is about every principal there is.</summary>
    public bool IsAboutEverybody => ExceptPrincipals || Principals.Any(principal => principal.IsEverybody);

    /// <summary>Whether it is about an action, given in full.</summary>
    public bool CoversAction(string action) =>
        ExceptActions != Actions.Any(pattern => Wildcard.Matches(pattern, action, ignoreCase: true));

    /// <summary>Whether it is about a resource; <paramref name="arn"/> may itself end in <c>*</c>, which only a star covers.</summary>
    public bool CoversResource(string arn) =>
        ExceptResources != Resources.Any(pattern => Wildcard.Matches(pattern, arn));

    /// <summary>Whether some line of the condition block is about <paramref name="key"/>.</summary>
    public PolicyCondition? Condition(string key) => Conditions.FirstOrDefault(condition => condition.IsAbout(key));
}
