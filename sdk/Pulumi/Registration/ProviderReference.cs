namespace Pulumi;

/// <summary>How requests name an explicit provider.</summary>
static class ProviderReference
{
    /// <summary>The string sentinel of the protocol: the id of a provider that does not exist yet.</summary>
    const string UnknownId = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>The reference, or null for no provider and while it is pending.</summary>
    public static string? TryFind(ProviderResource? provider, List<Task> pending)
    {
        if (provider is null)
        {
            return null;
        }

        if (provider.State.IsCompletedSuccessfully)
        {
            var state = provider.State.Result;
            return $"{state.Urn}::{(state.Id.Length > 0 ? state.Id : UnknownId)}";
        }

        pending.Add(provider.State);
        return null;
    }
}
