using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>What is not recorded has no history.</summary>
    public static PolicyRule ConfigRecordersRecordEverything => field ??= new()
    {
        Id = "config-recorders-record-everything",
        Title = "Recorders of AWS Config leave out nothing but global resources",
        Severity = Severity.High,
        Controls = ["CIS 3.3", "FSBP Config.1", "PCI DSS 11.5.2", "NIST CM-8"],
        Why = "Controls of Security Hub that need a type that is not recorded pass in silence, and an incident on it has no before and "
            + "after.",
        Fix = "Set AllSupported to true, or exclude only types of IAM outside the home region.",
        Keys = [SwitchKeys.ConfigRecorder],
        Check = (organization, _) => organization.OfType(AwsTypes.ConfigRecorder)
            .Select(recorder => recorder["recordingGroup"])
            .Select(group => group.Must(RecordsEverything(group), "every type but those of IAM")),
    };

    static bool? RecordsEverything(Setting group)
    {
        var excluded = group["exclusionByResourceTypes"];
        return group.IsMissing ? true
            : group["allSupported"].Or(true).Is(true)
                | (excluded.IsSet & excluded.All(exclusion => exclusion["resourceTypes"].All(type =>
                    type.IsUnknown ? null : type.Text?.StartsWith("AWS::IAM::", StringComparison.Ordinal) == true)));
    }
}
