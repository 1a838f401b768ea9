using System.Collections.Immutable;
using SecurityPlatform.Engine.Deploy;

namespace SecurityPlatform.Engine.State;

/// <summary>The one order of a set of resources: what a resource needs comes before it, the rest goes by URN.</summary>
/// <remarks>Registrations arrive in any order; sorted like this, equal states are equal bytes.</remarks>
static class StateOrder
{
    public static ImmutableArray<ResourceState> Sort(IReadOnlyCollection<ResourceState> resources)
    {
        var all = resources.ToArray();
        // Stable by id: two old halves of one URN keep one order.
        Array.Sort(all, static (a, b) =>
        {
            var order = string.CompareOrdinal(a.Urn, b.Urn);
            order = order != 0 ? order : a.Delete.CompareTo(b.Delete);
            return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
        });
        return new Walk(all).Run();
    }

    // Depth first with a stack of its own: a chain of dependencies may be as long as the stack has resources.
    sealed class Walk
    {
        readonly ResourceState[] _all;
        readonly bool[] _begun;
        readonly bool[] _done;
        readonly Dictionary<string, int> _first;
        readonly Stack<int> _open = new();
        readonly ImmutableArray<ResourceState>.Builder _sorted;

        public Walk(ResourceState[] all)
        {
            _all = all;
            _begun = new bool[all.Length];
            _done = new bool[all.Length];
            _sorted = ImmutableArray.CreateBuilder<ResourceState>(all.Length);
            _first = new(all.Length, StringComparer.Ordinal);
            for (var i = all.Length - 1; i >= 0; i--)
            {
                _first[all[i].Urn] = i;
            }
        }

        public ImmutableArray<ResourceState> Run()
        {
            for (var i = 0; i < _all.Length; i++)
            {
                if (_all[i].Type == Urn.StackType)
                {
                    Visit(i);
                }
            }

            for (var i = 0; i < _all.Length; i++)
            {
                Visit(i);
            }

            return _sorted.MoveToImmutable();
        }

        void Visit(int root)
        {
            _open.Push(root);
            while (_open.TryPop(out var index))
            {
                if (_done[index])
                {
                    continue;
                }

                if (_begun[index])
                {
                    _done[index] = true;
                    _sorted.Add(_all[index]);
                    continue;
                }

                _begun[index] = true;
                _open.Push(index);
                PushNeeds(_all[index]);
            }
        }

        // The last one pushed is visited first: parent, provider, then dependencies.
        void PushNeeds(ResourceState resource)
        {
            Push(resource.DeletedWith, resource.Delete);
            for (var i = resource.Dependencies.Length - 1; i >= 0; i--)
            {
                Push(resource.Dependencies[i], resource.Delete);
            }

            if (resource.Provider.Length > 0)
            {
                Push(resource.Provider[..resource.Provider.LastIndexOf("::", StringComparison.Ordinal)], resource.Delete);
            }

            Push(resource.Parent, resource.Delete);
        }

        // An old half may have been made from old halves; a live resource never is. One that is begun already closes a
        // circle of old halves: it is left where it is.
        void Push(string urn, bool old)
        {
            if (urn.Length == 0 || !_first.TryGetValue(urn, out var index))
            {
                return;
            }

            for (; index < _all.Length && _all[index].Urn == urn; index++)
            {
                if (!_begun[index] && (old || !_all[index].Delete))
                {
                    _open.Push(index);
                }
            }
        }
    }
}
