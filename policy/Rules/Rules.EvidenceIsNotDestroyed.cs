using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The one change that no later change mends.</summary>
    public static PolicyRule EvidenceIsNotDestroyed => field ??= new()
    {
        Id = "evidence-is-not-destroyed",
        Title = "No trail, log bucket, key of logs or log group of security logs is destroyed or replaced",
        Severity = Severity.Critical,
        Controls = ["FSBP KMS.3", "PCI DSS 10.3.2", "PCI DSS 10.5.1", "NIST AU-9"],
        Why = "Protection stops the deployment at the last moment; a pull request should not get that far. A renamed resource is a "
            + "destroyed one, and a replaced bucket or trail leaves a gap.",
        Fix = "Keep the resource and its name; to rename it add an alias, to retire it let it run empty first.",
        Keys = [ConfigKeys.HomeRegion, ConfigKeys.OrganizationId, ConfigKeys.SecurityAccountId],
        Check = (organization, _) => organization.Before is { } before
            ? EvidenceOf(before).Select(old => CheckKept(old, organization.Find(old.Urn)))
            : [],
    };

    static IEnumerable<PlannedResource> EvidenceOf(PlannedOrganization before) => Evidence.Of(before).Where(evidence => evidence.Certain)
        .Select(evidence => evidence.Resource)
        .Concat(LogGroups.Of(before).Where(log => log.Certain).Select(log => log.Resource));

    static Finding CheckKept(PlannedResource old, PlannedResource? now) =>
        Finding.About(now ?? old, "", now is { Replaced: false }, "it to stay", now is null ? "its deletion" : "its replacement");
}
