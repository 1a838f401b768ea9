namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>A filter that is too wide is a detector that is off.</summary>
    public static PolicyRule GuardDutyFiltersNameTypes => field ??= new()
    {
        Id = "guardduty-filters-name-types",
        Title = "Suppression rules of GuardDuty name the type of finding that they hide",
        Severity = Severity.Medium,
        Controls = ["PCI DSS 11.5.1", "NIST SI-4"],
        Why = "A rule that archives by severity or account alone hides tomorrow's kinds of finding, too, and nobody is told.",
        Fix = "Add a criterion on the field type to the filter.",
        Check = (organization, _) => organization.OfType(AwsTypes.GuardDutyFilter)
            .Where(filter => filter["action"].Is("ARCHIVE") != false)
            .Select(filter => filter["findingCriteria"]["criterions"])
            .Select(criteria => criteria.Must(criteria.Any(c => c["field"].Is("type") & c["equals"].IsSet), "a criterion on type")
                .When(criteria.Resource["action"].Is("ARCHIVE") == true)),
    };
}
