using System.Collections.Immutable;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Providers;

/// <summary>The structural difference of two property trees, as property paths.</summary>
/// <remarks>
/// Secrets are compared by what they hold, null is absent, an unknown differs from everything known, members that
/// start with <c>__</c> are bookkeeping and not compared. Lists are compared position by position.
/// </remarks>
public static class InputDiff
{
    static readonly ImmutableSortedDictionary<string, PropertyChange> s_none =
        ImmutableSortedDictionary.Create<string, PropertyChange>(StringComparer.Ordinal);

    /// <summary>Every leaf that differs.</summary>
    /// <param name="old">The recorded tree.</param>
    /// <param name="updated">The wanted tree.</param>
    /// <param name="replaces">Whether a change at this path needs a new resource; null: none does.</param>
    /// <param name="inputDiff">What to put in <see cref="PropertyChange.InputDiff"/>.</param>
    public static ImmutableSortedDictionary<string, PropertyChange> Compute(
        PropertyMap old, PropertyMap updated, Func<string, bool>? replaces = null, bool inputDiff = true)
    {
        ArgumentNullException.ThrowIfNull(old);
        if (ReferenceEquals(old, updated) || old.Equals(updated))
        {
            return s_none;
        }

        var changes = s_none.ToBuilder();
        Maps("", old, updated, Add);
        return changes.Count > 0 ? changes.ToImmutable() : s_none;

        void Add(string path, PropertyChangeKind kind) =>
            changes[path] = new(kind, replaces?.Invoke(path) ?? false, inputDiff);
    }

    /// <summary>Whether the trees differ at all, by the same rules and without collecting paths.</summary>
    public static bool Differs(PropertyMap old, PropertyMap updated)
    {
        ArgumentNullException.ThrowIfNull(old);
        return !old.Equals(updated) && Compute(old, updated).Count > 0;
    }

    /// <summary>The top-level members of <paramref name="paths"/>, each once, in order.</summary>
    public static ImmutableArray<string> TopLevel(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            names.Add(PropertyPath.Parse(path).Segments[0] as string ?? path);
        }

        return [.. names];
    }

    static void Maps(string path, PropertyMap old, PropertyMap updated, Action<string, PropertyChangeKind> add)
    {
        foreach (var (key, before) in old)
        {
            if (!key.StartsWith("__", StringComparison.Ordinal))
            {
                Values(path, key, before, updated.Find(key), add);
            }
        }

        foreach (var (key, after) in updated)
        {
            if (!key.StartsWith("__", StringComparison.Ordinal) && !old.ContainsKey(key))
            {
                Values(path, key, null, after, add);
            }
        }
    }

    static void Values(string parent, string key, PropertyValue? old, PropertyValue? updated, Action<string, PropertyChangeKind> add)
    {
        if (!ReferenceEquals(old, updated))
        {
            Compare(PropertyPath.Join(parent, key), old?.Unwrapped, updated?.Unwrapped, add);
        }
    }

    static void Compare(string path, PropertyValue? old, PropertyValue? updated, Action<string, PropertyChangeKind> add)
    {
        switch (old is NullValue ? null : old, updated is NullValue ? null : updated)
        {
            case (null, null):
                break;
            case (null, _):
                add(path, PropertyChangeKind.Add);
                break;
            case (_, null):
                add(path, PropertyChangeKind.Delete);
                break;
            case (PropertyMap before, PropertyMap after):
                Maps(path, before, after, add);
                break;
            case (ListValue before, ListValue after):
                Lists(path, before, after, add);
                break;
            case var (before, after) when !before.Equals(after):
                add(path, PropertyChangeKind.Update);
                break;
        }
    }

    static void Lists(string path, ListValue old, ListValue updated, Action<string, PropertyChangeKind> add)
    {
        for (var i = 0; i < Math.Max(old.Count, updated.Count); i++)
        {
            Compare(
                PropertyPath.Join(path, i),
                i < old.Count ? old[i].Unwrapped : null,
                i < updated.Count ? updated[i].Unwrapped : null,
                add);
        }
    }
}
