namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>A filter on a log is a hole in it.</summary>
    public static PolicyRule WafLogsAreWhole => field ??= new()
    {
        Id = "waf-logs-are-whole",
        Title = "Logs of web ACLs drop nothing but what was allowed",
        Severity = Severity.Medium,
        Controls = ["FSBP WAF.11", "PCI DSS 10.2.1", "NIST AU-12"],
        Why = "A filter that drops blocked or counted requests drops the attack; what is left shows only that somebody visited.",
        Fix = "Keep every request with another action than ALLOW: by DefaultBehavior KEEP, or by a filter that keeps BLOCK and COUNT.",
        Check = (organization, _) => organization.OfType(AwsTypes.WebAclLogging).SelectMany(CheckLoggingFilter),
    };

    static IEnumerable<Finding> CheckLoggingFilter(PlannedResource logging)
    {
        var (filter, filters) = (logging["loggingFilter"], logging["loggingFilter"]["filters"]);
        if (filter.IsMissing)
        {
            return [Finding.About(logging, "", true, "", "")];
        }

        var kept = filters.Any(item => Keeps(item, "BLOCK")) & filters.Any(item => Keeps(item, "COUNT"));
        return filters.Items
            .Select(item => item.Must(!item["behavior"].Is("DROP") | item["conditions"].All(c => IsAbout(c, "ALLOW")), "to drop only allowed requests"))
            .Prepend(filter["defaultBehavior"].Must(filter["defaultBehavior"].Is("KEEP") | kept, "KEEP, or filters that keep BLOCK and COUNT"));
    }

    static bool? Keeps(Setting filter, string action) => filter["behavior"].Is("KEEP") & filter["conditions"].Any(condition => IsAbout(condition, action))
        & (filter["requirement"].Is("MEETS_ANY") | (filter["conditions"].IsUnknown ? null : filter["conditions"].Items.Count() == 1));

    static bool? IsAbout(Setting condition, string action) => condition["actionCondition"]["action"].Is(action);
}
