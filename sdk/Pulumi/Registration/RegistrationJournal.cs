using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Remembers every resource of a test, which is what the test looks at afterwards.</summary>
sealed class RegistrationJournal
{
    readonly Lock _gate = new();
    readonly List<Resource> _resources = [];

    public void Add(Resource resource)
    {
        lock (_gate)
        {
            _resources.Add(resource);
        }
    }

    public ImmutableArray<Resource> ToResources()
    {
        lock (_gate)
        {
            return [.. _resources];
        }
    }
}
