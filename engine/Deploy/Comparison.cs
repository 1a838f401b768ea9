using System.Collections.Immutable;
using SecurityPlatform.Engine.Providers;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>How a recorded resource differs from its goal, and what that needs.</summary>
/// <param name="Changes">Property paths to changes; empty when nothing differs.</param>
/// <param name="ExtraReplaceReasons">Reasons to replace that are no properties, for example <c>provider</c>.</param>
/// <param name="DeleteBeforeReplace">The provider's wish.</param>
sealed record Comparison(
    ImmutableSortedDictionary<string, PropertyChange> Changes, ImmutableArray<string> ExtraReplaceReasons, bool DeleteBeforeReplace)
{
    public bool HasChanges => Changes.Count > 0 || Replaces;

    public bool Replaces { get; } = !ExtraReplaceReasons.IsEmpty || AnyReplaces(Changes);

    public ImmutableArray<string> DiffReasons =>
        Changes.Count == 0 ? ExtraReplaceReasons : InputDiff.TopLevel(Changes.Keys).AddRange(ExtraReplaceReasons);

    public ImmutableArray<string> ReplaceReasons =>
        InputDiff.TopLevel(Changes.Where(c => c.Value.Replaces).Select(c => c.Key)).AddRange(ExtraReplaceReasons);

    static bool AnyReplaces(ImmutableSortedDictionary<string, PropertyChange> changes)
    {
        foreach (var change in changes)
        {
            if (change.Value.Replaces)
            {
                return true;
            }
        }

        return false;
    }
}
