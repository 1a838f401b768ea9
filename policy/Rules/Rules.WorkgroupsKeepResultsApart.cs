namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>Who may read one log may not read all.</summary>
    public static PolicyRule WorkgroupsKeepResultsApart => field ??= new()
    {
        Id = "workgroups-keep-results-apart",
        Title = "Every Athena workgroup keeps its results in a place of its own",
        Severity = Severity.Medium,
        Controls = ["PCI DSS 7.2.1", "NIST AC-4", "NIST AC-6"],
        Why = "Results are copies of log lines. With one place for all, the right to read the results of one source is the right to read "
            + "those of every source.",
        Fix = "Give each workgroup an OutputLocation that no other begins with.",
        Check = (organization, _) => CheckApart(organization.OfType(AwsTypes.Workgroup)
            .Select(group => group["configuration"]["resultConfiguration"]["outputLocation"])
            .Where(location => !location.IsMissing)
            .ToList()),
    };

    /// <summary>In the order of the places, one that begins another stands somewhere before it.</summary>
    static IEnumerable<Finding> CheckApart(List<Setting> locations)
    {
        foreach (var location in locations)
        {
            var start = Folder(location);
            var other = start is null ? null : locations.Find(o => !ReferenceEquals(o, location) && Folder(o) is { } folder
                && (folder.StartsWith(start, StringComparison.Ordinal) || start.StartsWith(folder, StringComparison.Ordinal)));
            yield return location.Must(
                location.IsUnknown ? null : other is null, other is null ? "a place of its own" : $"a place apart from {other.Resource.Name}");
        }
    }

    static string? Folder(Setting location) => location.Text is { Length: > 0 } text ? text.TrimEnd('/') + "/" : null;
}
