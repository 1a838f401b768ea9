using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Logs;

/// <summary>What a <see cref="WebAclLogging"/> needs to be told.</summary>
public sealed record WebAclLoggingArgs
{
    /// <summary>The platform, which names the archive.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The web ACLs of the account, regional ones and those of CloudFront.</summary>
    public required IReadOnlyList<WebAcl> WebAcls { get; init; }

    internal void Validate(string name) => new Problems(name)
        .Unless(WebAcls.Count > 0, nameof(WebAcls), "at least one web ACL", "none", "List one in security-platform:webAcls.")
        .Unless(WebAcls.DistinctBy(acl => acl.Name).Count() == WebAcls.Count, nameof(WebAcls), "each name once",
            string.Join(", ", WebAcls.Select(acl => acl.Name)), "The name is a folder of the logs: rename one web ACL.")
        .ThrowIfAny();
}
