namespace Pulumi;

/// <summary>A provider of which only the reference is known.</summary>
sealed class DependencyProvider : ProviderResource
{
    DependencyProvider(string package, KnownIdentity identity)
        : base(package, identity)
    {
    }

    /// <summary>The provider that a reference <c>urn::id</c> names, or null for none.</summary>
    public static DependencyProvider? Of(string? reference)
    {
        if (string.IsNullOrEmpty(reference))
        {
            return null;
        }

        var end = reference.LastIndexOf("::", StringComparison.Ordinal);
        var urn = reference[..end];
        var type = urn.Split("::", 4)[2];
        return new(type[(type.LastIndexOf(':') + 1)..], new(urn, reference[(end + 2)..]));
    }

    /// <summary>The reference of a provider; "" for none.</summary>
    public static async Task<string> ReferenceOf(ProviderResource? provider)
    {
        if (provider is null)
        {
            return "";
        }

        await provider.State.ConfigureAwait(false);
        return ProviderReference.TryFind(provider, [])!;
    }
}
