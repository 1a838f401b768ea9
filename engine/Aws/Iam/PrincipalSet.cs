using System.Collections.Immutable;

namespace SecurityPlatform.Engine.Aws.Iam;

/// <summary>A Principal or NotPrincipal element.</summary>
/// <param name="Everybody">It is <c>"*"</c>, or has <c>"AWS": "*"</c>.</param>
/// <param name="Aws">Account ids and ARNs.</param>
/// <param name="Services">Service principals.</param>
/// <param name="Federated">Identity providers.</param>
sealed record PrincipalSet(
    bool Everybody, ImmutableArray<string> Aws, ImmutableArray<string> Services, ImmutableArray<string> Federated)
{
    /// <summary>How the set names <paramref name="requester"/>.</summary>
    public PrincipalMatch Match(Requester requester)
    {
        if (Everybody)
        {
            return PrincipalMatch.Direct;
        }

        if (requester.Service.Length > 0)
        {
            return Services.Contains(requester.Service) ? PrincipalMatch.Direct : PrincipalMatch.None;
        }

        if (requester.Federation.Length > 0)
        {
            return Federated.Contains(requester.Federation) ? PrincipalMatch.Direct : PrincipalMatch.None;
        }

        var match = PrincipalMatch.None;
        foreach (var named in Aws)
        {
            if (named == requester.Arn)
            {
                return PrincipalMatch.Direct;
            }

            if (requester.Account.Length > 0 && AccountOf(named) == requester.Account)
            {
                match = PrincipalMatch.Account;
            }
        }

        return match;
    }

    /// <summary>The account that a principal stands for as a whole: twelve digits, or the ARN of its root; null for another principal.</summary>
    public static string? AccountOf(string principal) =>
        principal.Length == 12 && principal.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 ? principal
        : Engine.Aws.Arn.TryParse(principal, out var arn) && arn is { Service: "iam", Resource: "root" } ? arn.Account
        : null;
}
