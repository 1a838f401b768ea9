using System.Collections.Concurrent;

namespace SecurityPlatform.Policy;

/// <summary>The policy documents of a plan, each text read once: most repeat over regions and accounts.</summary>
public sealed class PolicyDocuments
{
    readonly ConcurrentDictionary<string, PolicyDocument?> _read = new(StringComparer.Ordinal);

    /// <summary>The documents of <paramref name="organization"/>.</summary>
    public static PolicyDocuments Of(PlannedOrganization organization) => organization.Fact(_ => new PolicyDocuments());

    /// <summary>The document at a place; null while it is unknown, and when what is there is no policy document.</summary>
    public PolicyDocument? At(Setting place) => place.Text is { } text ? _read.GetOrAdd(text, PolicyDocument.Read) : null;
}
