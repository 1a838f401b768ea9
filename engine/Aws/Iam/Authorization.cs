using System.Collections.Immutable;

namespace SecurityPlatform.Engine.Aws.Iam;

/// <summary>Puts all policies together, as AWS does: any deny wins, across accounts both sides must allow.</summary>
/// <remarks>Source: IAM User Guide, Policy evaluation logic.</remarks>
static class Authorization
{
    public static AccessDecision Decide(AccessRequest request, PolicySet policies)
    {
        var matched = ImmutableArray.CreateBuilder<string>();
        var resource = Scan("resource policy", policies.Resource is { } own ? [own] : [], request, matched, out var denied);
        var identity = Scan("identity policy", policies.Identity, request, matched, out var identityDenied);
        denied ??= identityDenied;
        if (request.Requester.Service.Length == 0)
        {
            foreach (var level in policies.ServiceControl)
            {
                var bound = Scan("service control policy", level, request, matched, out var levelDenied);
                denied ??= levelDenied ?? (bound == PrincipalMatch.None ? "no service control policy that allows it" : null);
            }
        }

        if (denied is not null)
        {
            return new(false, denied, matched.ToImmutable());
        }

        var reason = Missing(request, policies, resource, identity);
        return new(reason is null, reason ?? matched.First(m => m.Contains(": Allow", StringComparison.Ordinal)), matched.ToImmutable());
    }

    static string? Missing(AccessRequest request, PolicySet policies, PrincipalMatch resource, PrincipalMatch identity)
    {
        const string NoResource = "no statement of the resource policy that allows it";
        const string NoIdentity = "no identity policy that allows it";
        if (request.Requester.Account != request.ResourceAccount || policies.ResourceGoverns)
        {
            return resource == PrincipalMatch.None ? NoResource
                : NeedsIdentity(request, policies, resource) && identity == PrincipalMatch.None ? NoIdentity
                : null;
        }

        return resource == PrincipalMatch.Direct || identity != PrincipalMatch.None ? null
            : request.Requester.Account.Length > 0 ? NoIdentity : NoResource;
    }

    // A service, a federated session and an anonymous requester have no identity policies; within one account a policy that
    // names the identity itself is enough.
    static bool NeedsIdentity(AccessRequest request, PolicySet policies, PrincipalMatch resource) =>
        request.Requester.Account.Length > 0
        && (request.Requester.Account != request.ResourceAccount || (policies.ResourceGoverns && resource == PrincipalMatch.Account));

    static PrincipalMatch Scan(
        string name, ImmutableArray<PolicyDocument> policies, AccessRequest request, ImmutableArray<string>.Builder matched, out string? denied)
    {
        var best = PrincipalMatch.None;
        denied = null;
        foreach (var policy in policies)
        {
            foreach (var statement in policy.Statements)
            {
                var match = PolicyEvaluator.Applies(policy, statement, request);
                if (match == PrincipalMatch.None)
                {
                    continue;
                }

                matched.Add($"{name}: {(statement.Allows ? "Allow" : "Deny")} by {statement.Sid}");
                if (!statement.Allows)
                {
                    denied ??= $"{name}: Deny by {statement.Sid}";
                }
                else if (match > best)
                {
                    best = match;
                }
            }
        }

        return best;
    }
}
