using System.Collections.Immutable;

namespace SecurityPlatform.Engine.Aws.Iam;

/// <summary>A request that policies decide about.</summary>
/// <param name="Requester">Who asks.</param>
/// <param name="Action">For example <c>s3:PutObject</c>.</param>
/// <param name="Resource">The ARN asked for.</param>
/// <param name="ResourceAccount">The account that owns it.</param>
/// <param name="Context">Context keys and their values; the case of a key does not matter.</param>
sealed record AccessRequest(
    Requester Requester,
    string Action,
    string Resource,
    string ResourceAccount,
    ImmutableDictionary<string, ImmutableArray<string>> Context)
{
    static readonly ImmutableDictionary<string, ImmutableArray<string>> s_noContext =
        ImmutableDictionary.Create<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>A request with the context that every request over TLS has.</summary>
    public static AccessRequest Of(Requester requester, string action, string resource, string resourceAccount)
    {
        var request = new AccessRequest(requester, action, resource, resourceAccount, s_noContext)
            .With("aws:SecureTransport", "true")
            .With("aws:PrincipalIsAWSService", requester.Service.Length > 0 ? "true" : "false");
        return requester switch
        {
            { Service.Length: > 0 } => request.With("aws:PrincipalServiceName", requester.Service),
            { Arn.Length: > 0 } => request.With("aws:PrincipalArn", requester.Arn).With("aws:PrincipalAccount", requester.Account),
            _ => request,
        };
    }

    /// <summary>The same request with another context key.</summary>
    public AccessRequest With(string key, params ImmutableArray<string> values) => this with { Context = Context.SetItem(key, values) };

    /// <summary>The same request without a context key.</summary>
    public AccessRequest Without(string key) => this with { Context = Context.Remove(key) };
}
