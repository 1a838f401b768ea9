using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The first advanced selector silently replaces the default of all management events.</summary>
    public static PolicyRule TrailRecordsManagementEvents => field ??= new()
    {
        Id = "trail-records-management-events",
        Title = "The organization trail records management events, reads and writes",
        Severity = Severity.Critical,
        Controls = ["CIS 3.1", "FSBP CloudTrail.1", "PCI DSS 10.2.1.2", "NIST AU-12"],
        Why = "Selectors for data events replace CloudTrail's default: without one for management events too, "
            + "sign-ins, role changes and StopLogging itself go unrecorded.",
        Fix = "Add an advanced selector with eventCategory = Management and no readOnly condition.",
        Keys = [ConfigKeys.DataEventBuckets],
        Check = (organization, _) => organization.OfType(AwsTypes.Trail)
            .Where(trail => trail["isOrganizationTrail"].Is(true) != false)
            .Select(CheckManagementEvents),
    };

    static Finding CheckManagementEvents(PlannedResource trail)
    {
        var (basic, advanced) = (trail["eventSelectors"], trail["advancedEventSelectors"]);
        var byDefault = IsEmptyList(basic) & IsEmptyList(advanced);
        var byBasic = basic.Any(s => s["includeManagementEvents"].Or(true).Is(true) & s["readWriteType"].Or("All").Is("All"));
        var byAdvanced = advanced.Any(s =>
            s["fieldSelectors"].Any(c => c["field"].Is("eventCategory") & c["equals"].Any(v => v.Is("Management")))
            & s["fieldSelectors"].All(c => !c["field"].Is("readOnly")));
        var place = basic.IsMissing ? advanced : basic;
        return Finding.About(trail, place.Path, byDefault | byBasic | byAdvanced, "a selector of all management events", "none")
            .When(trail["isOrganizationTrail"].Is(true) == true);
    }

    static bool? IsEmptyList(Setting list) => list.IsUnknown ? null : !list.Items.Any();
}
