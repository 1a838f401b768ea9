namespace SecurityPlatform.Policy;

/// <summary>Finds the log groups that a log source of the platform delivers to; those of functions and jobs are not evidence.</summary>
public sealed class LogGroups
{
    LogGroups(PlannedOrganization organization)
    {
        var found = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var (type, _, places) in LogDestinations.All)
        {
            foreach (var link in organization.OfType(type).SelectMany(places).Select(p => organization.Follow(p, AwsTypes.LogGroup)))
            {
                foreach (var group in link.Targets)
                {
                    found[group.Urn] = link.Certain || found.GetValueOrDefault(group.Urn);
                }
            }
        }

        All = [.. organization.OfType(AwsTypes.LogGroup).Where(g => found.ContainsKey(g.Urn)).Select(g => new EvidenceResource(g, found[g.Urn]))];
    }

    /// <summary>The groups, and whether they certainly hold evidence.</summary>
    public IReadOnlyList<EvidenceResource> All { get; }

    /// <summary>The log groups of <paramref name="organization"/> that hold evidence.</summary>
    public static IReadOnlyList<EvidenceResource> Of(PlannedOrganization organization) =>
        organization.Fact(o => new LogGroups(o)).All;
}
