using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    static readonly string[] Blinding =
    [
        "cloudtrail:DeleteTrail",
        "cloudtrail:StopLogging",
        "cloudtrail:UpdateTrail",
        "config:DeleteConfigurationRecorder",
        "config:StopConfigurationRecorder",
        "guardduty:DeleteDetector",
        "guardduty:DisassociateFromAdministratorAccount",
        "securityhub:DisableSecurityHub",
    ];

    /// <summary>The first thing an intruder does is to switch off the light.</summary>
    public static PolicyRule GuardrailsProtectRecording => field ??= new()
    {
        Id = "guardrails-protect-recording",
        Title = "Service control policies keep accounts from stopping what records and watches them",
        Severity = Severity.High,
        Controls = ["PCI DSS 10.3.2", "NIST AC-6", "NIST AU-9(4)", "NIST CM-5"],
        Why = "An administrator of a member account may stop detectors, recorders and trails; only a service control policy stands above "
            + "him.",
        Fix = "Deny the actions to everybody but named roles in a policy that is attached to the root or to every unit.",
        Keys = [SwitchKeys.Guardrails],
        Parameters = [PlatformParameters.Services],
        Check = (organization, given) => PlatformParameters.HasService(given, SwitchKeys.Guardrails)
            ? organization.OfType(AwsTypes.OrganizationPolicy) is { Count: > 0 } policies ? [CheckGuardrails(organization, policies)] : []
            : [],
    };

    static Finding CheckGuardrails(PlannedOrganization organization, IReadOnlyList<PlannedResource> policies)
    {
        var denied = new Dictionary<string, bool?>(StringComparer.Ordinal);
        foreach (var action in Blinding)
        {
            bool? covered = false;
            foreach (var policy in policies.Where(policy => policy["type"].Or("SERVICE_CONTROL_POLICY").Is("SERVICE_CONTROL_POLICY") != false))
            {
                covered |= IsAttached(organization, policy) & Denies(organization, policy["content"], action);
            }

            denied[action] = covered;
        }

        var missing = string.Join(", ", Blinding.Where(action => denied[action] != true));
        var all = denied.Values.Aggregate((bool?)true, (sum, covered) => sum & covered);
        return Finding.About("service control policies", all, $"a denial of {missing}", "none");
    }

    static bool? Denies(PlannedOrganization organization, Setting content, string action) => content.IsUnknown ? null
        : PolicyDocuments.Of(organization).At(content)?.Statements.Any(s => !s.Allows && s.CoversAction(action) && SparesNamedRolesOnly(s.Conditions)) == true;

    static bool? IsAttached(PlannedOrganization organization, PlannedResource policy)
    {
        var (certain, possible) = organization.ReferrersTo(policy, AwsTypes.OrganizationPolicyAttachment, "policyId");
        return certain.Count > 0 ? true : possible.Count > 0 ? null : false;
    }
}
