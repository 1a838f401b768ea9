using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The managed policy grants what nobody writes down by hand.</summary>
    public static PolicyRule NoAdministratorAttachment => field ??= new()
    {
        Id = "no-administrator-attachment",
        Title = "AdministratorAccess is attached to nobody but the deploy and break-glass roles",
        Severity = Severity.Critical,
        Controls = ["CIS 1.16", "FSBP IAM.1", "PCI DSS 7.2.2", "NIST AC-6"],
        Why = "Whoever takes over one such principal owns the account: logs, keys and detectors included.",
        Fix = "Attach a policy that lists what is needed, or name the role in breakGlassRoles.",
        Keys = [ConfigKeys.DeployRole, ConfigKeys.BreakGlassRole],
        Parameters = [BreakGlassRoles],
        Check = (organization, given) => Attachments(organization)
            .Select(attached => CheckAttachment(organization, attached, given.Texts(BreakGlassRoles))),
    };

    /// <summary>Every place that attaches a managed policy, and the place that names the role; only roles can be spared.</summary>
    static IEnumerable<PolicyAttachment> Attachments(PlannedOrganization organization) =>
    [
        .. organization.OfType(AwsTypes.RolePolicyAttachment).Select(attachment => new PolicyAttachment(attachment["policyArn"], attachment["role"])),
        .. organization.OfTypes(AwsTypes.UserPolicyAttachment, AwsTypes.GroupPolicyAttachment).Select(attachment => new PolicyAttachment(attachment["policyArn"], null)),
        .. organization.OfType(AwsTypes.Role).SelectMany(role => role["managedPolicyArns"].Items.Select(policy => new PolicyAttachment(policy, role["name"]))),
    ];

    static Finding CheckAttachment(PlannedOrganization organization, PolicyAttachment attached, IReadOnlyList<string> spared)
    {
        bool? administrator = attached.Policy.IsUnknown ? null : attached.Policy.Text?.EndsWith(":policy/AdministratorAccess", StringComparison.Ordinal) == true;
        bool? isSpared = attached.Role is not { } role ? false
            : (role.Text ?? organization.Follow(role, AwsTypes.Role).Target?["name"].Text) is { } name ? spared.Any(pattern => Wildcard.Matches(pattern, $":role/{name}"))
            : role.IsMissing ? false : null;
        return attached.Policy.Must(!administrator | isSpared, "a policy that lists what is needed");
    }

    sealed record PolicyAttachment(Setting Policy, Setting? Role);
}
