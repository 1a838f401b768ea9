namespace SecurityPlatform.Policy;

public static partial class Rules
{
    const int NamedDestroys = 5;

    /// <summary>How many resources one change may destroy.</summary>
    public static RuleParameter MaximumDestroys => field ??=
        new("maximumDestroys", 10.0, "How many resources one change may destroy or replace.") { Minimum = 0 };

    /// <summary>A wrong name in the wrong place takes a whole stack with it.</summary>
    public static PolicyRule DestroysAreFew => field ??= new()
    {
        Id = "destroys-are-few",
        Title = "A change destroys no more resources than somebody can have looked at",
        Severity = Severity.High,
        Controls = ["NIST CM-3", "NIST CM-4"],
        Why = "A renamed component or a lost list entry shows as a hundred deletions in a plan that nobody reads to the end.",
        Fix = "Split the change, or raise maximumDestroys in policy.yaml for it.",
        Parameters = [MaximumDestroys],
        Check = (organization, given) => organization.Before is { } before ? [CheckDestroys(before, organization, given.Number(MaximumDestroys))] : [],
    };

    static Finding CheckDestroys(PlannedOrganization before, PlannedOrganization after, double maximum)
    {
        var destroyed = before.Resources
            .Where(old => old.Custom && !old.Type.StartsWith("pulumi:", StringComparison.Ordinal) && after.Find(old.Urn) is not { Replaced: false })
            .Select(old => old.Name)
            .ToList();
        var more = destroyed.Count > NamedDestroys ? ", ..." : "";
        return Finding.About("plan", destroyed.Count <= maximum,
            $"at most {maximum} destroyed resources", $"{destroyed.Count} ({string.Join(", ", destroyed.Take(NamedDestroys))}{more})");
    }
}
