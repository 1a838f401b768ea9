using System.Collections.Immutable;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>The state that the operation began with, and what became of it.</summary>
sealed class OldResources
{
    readonly Dictionary<string, OldResource> _byUrn;

    public OldResources(Snapshot snapshot)
    {
        All = new OldResource[snapshot.Resources.Length];
        _byUrn = new(All.Length, StringComparer.Ordinal);
        for (var i = 0; i < All.Length; i++)
        {
            var old = All[i] = new(i, snapshot.Resources[i]);
            if (!old.State.Delete)
            {
                _byUrn[old.State.Urn] = old;
            }
        }

        var creating = new Dictionary<string, BegunCreation>(StringComparer.Ordinal);
        for (var i = 0; i < snapshot.Pending.Length; i++)
        {
            var pending = snapshot.Pending[i];
            if (pending.Kind == PendingKind.Creating)
            {
                creating[pending.Resource.Urn] = new(i, pending);
            }
            else if (Owner(pending) is { } owner)
            {
                (owner.Pending, owner.PendingNumber) = (pending, i);
            }
        }

        Creating = creating;
    }

    /// <summary>Everything, in the order of the state.</summary>
    public OldResource[] All { get; }

    /// <summary>Creations whose end is not known, by URN, with their numbers in the journal.</summary>
    public IReadOnlyDictionary<string, BegunCreation> Creating { get; }

    /// <summary>The live resource of a URN, or null.</summary>
    public OldResource? Find(string urn) => _byUrn.GetValueOrDefault(urn);

    // An id tells the old half of a replacement from the new one.
    OldResource? Owner(PendingOperation pending)
    {
        foreach (var old in All)
        {
            if (old.State.Urn == pending.Resource.Urn && old.State.Id == pending.Resource.Id)
            {
                return old;
            }
        }

        return null;
    }
}
