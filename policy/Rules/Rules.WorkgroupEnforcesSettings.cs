namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>Otherwise the client decides where results go.</summary>
    public static PolicyRule WorkgroupEnforcesSettings => field ??= new()
    {
        Id = "workgroup-enforces-settings",
        Title = "Athena workgroups overrule what clients ask for",
        Severity = Severity.High,
        Controls = ["NIST AC-4", "NIST SC-28"],
        Why = "Without enforcement a client may write results, which are copies of logs, to any bucket, unencrypted, past the scan limit.",
        Fix = "Remove EnforceWorkgroupConfiguration or set it to true.",
        Check = (organization, _) => organization.OfType(AwsTypes.Workgroup)
            .Select(group => group["configuration"]["enforceWorkgroupConfiguration"].Or(true).MustBe(true)),
    };
}
