namespace SecurityPlatform.Engine.Aws.Iam;

/// <summary>Decides which statements of a policy apply to a request.</summary>
static class PolicyEvaluator
{
    /// <summary>How a statement names the requester if it applies in all its other elements; else None.</summary>
    public static PrincipalMatch Applies(PolicyDocument policy, PolicyStatement statement, AccessRequest request)
    {
        var match = MatchPrincipal(statement, request.Requester);
        if (match == PrincipalMatch.None || !MatchesAction(statement, request.Action) || !MatchesResource(policy, statement, request))
        {
            return PrincipalMatch.None;
        }

        foreach (var condition in statement.Conditions)
        {
            if (!ConditionEvaluator.Holds(condition, request, policy.HasVariables))
            {
                return PrincipalMatch.None;
            }
        }

        return match;
    }

    /// <summary>Whether a pattern of an Action element covers an action.</summary>
    public static bool CoversAction(string pattern, string action) => Wildcards.IsMatch(pattern, action, ignoreCase: true);

    static PrincipalMatch MatchPrincipal(PolicyStatement statement, Requester requester) => statement switch
    {
        { Principal: { } named } => named.Match(requester),
        { NotPrincipal: { } spared } => IsSpared(spared, requester) ? PrincipalMatch.None : PrincipalMatch.Direct,
        _ => PrincipalMatch.Direct,
    };

    // To spare a role, NotPrincipal must name the role and its account; the account alone spares only its root.
    static bool IsSpared(PrincipalSet spared, Requester requester) => spared.Match(requester) switch
    {
        PrincipalMatch.Direct => spared.Everybody || requester.Account.Length == 0
            || spared.Aws.Any(a => PrincipalSet.AccountOf(a) == requester.Account),
        PrincipalMatch.Account => PrincipalSet.AccountOf(requester.Arn) is not null,
        _ => false,
    };

    static bool MatchesAction(PolicyStatement statement, string action) => statement.Actions.IsDefault
        ? !statement.NotActions.Any(a => CoversAction(a, action))
        : statement.Actions.Any(a => CoversAction(a, action));

    // A trust policy has no resource element: its role is the resource.
    static bool MatchesResource(PolicyDocument policy, PolicyStatement statement, AccessRequest request) => statement switch
    {
        { Resources.IsDefault: false } => statement.Resources.Any(r => IsResource(policy, r, request)),
        { NotResources.IsDefault: false } => !statement.NotResources.Any(r => IsResource(policy, r, request)),
        _ => true,
    };

    static bool IsResource(PolicyDocument policy, string pattern, AccessRequest request)
    {
        var expanded = policy.HasVariables ? PolicyVariables.Expand(pattern, request) : pattern;
        return expanded is not null && Wildcards.IsMatch(expanded, request.Resource);
    }
}
