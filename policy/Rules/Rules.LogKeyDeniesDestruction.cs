using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    static readonly string[] KeyDestruction = ["kms:DisableKey", "kms:ScheduleKeyDeletion"];

    /// <summary>Without the key, a locked bucket is full of noise.</summary>
    public static PolicyRule LogKeyDeniesDestruction => field ??= new()
    {
        Id = "log-key-denies-destruction",
        Title = "Keys of logs deny their destruction to everybody but named roles",
        Severity = Severity.Critical,
        Controls = ["FSBP KMS.3", "PCI DSS 10.3.2", "NIST AU-9", "NIST SC-12"],
        Why = "Object Lock keeps the objects and not their key: whoever may disable or delete it makes a year of logs unreadable in one call.",
        Fix = $"Deny {string.Join(", ", KeyDestruction)} to everybody in the key's policy, sparing only roles by name with ArnNotLike aws:PrincipalArn.",
        Keys = [ConfigKeys.DeployRole, ConfigKeys.BreakGlassRole],
        Check = (organization, _) => Evidence.Of(organization)
            .Where(evidence => evidence.Resource.Type == AwsTypes.Key)
            .Select(evidence => CheckDestruction(organization, evidence.Resource).When(evidence.Certain)),
    };

    static Finding CheckDestruction(PlannedOrganization organization, PlannedResource key)
    {
        var (certain, possible) = organization.ReferrersTo(key, AwsTypes.KeyPolicy, "keyId");
        var place = certain is [var own, ..] ? own["policy"] : key["policy"];
        var document = PolicyDocuments.Of(organization).At(place);
        bool? denied = document is null
            ? place.IsUnknown || possible.Count > 0 ? null : false
            : KeyDestruction.All(action => document.Statements.Any(s => !s.Allows && s.IsAboutEverybody && s.CoversAction(action) && SparesNamedRolesOnly(s.Conditions)));
        return Finding.About(place.Resource, "policy", denied, $"a denial of {string.Join(" and ", KeyDestruction)}", "none").On(key);
    }
}
