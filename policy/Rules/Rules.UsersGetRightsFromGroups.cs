namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>Rights given to a person outlive the work.</summary>
    public static PolicyRule UsersGetRightsFromGroups => field ??= new()
    {
        Id = "users-get-rights-from-groups",
        Title = "Users get their rights from groups, never one by one",
        Severity = Severity.Low,
        Controls = ["CIS 1.15", "FSBP IAM.2", "PCI DSS 7.2.1", "NIST AC-2"],
        Why = "A policy on a user is found only by looking at that user, so it stays when the person changes the team.",
        Fix = "Attach the policy to a group or a role.",
        Check = (organization, _) => organization.OfType(AwsTypes.User).Select(user => CheckUser(organization, user)),
    };

    static Finding CheckUser(PlannedOrganization organization, PlannedResource user)
    {
        var inline = organization.ReferrersTo(user, AwsTypes.UserPolicy, "user");
        var attached = organization.ReferrersTo(user, AwsTypes.UserPolicyAttachment, "user");
        var certain = inline.Certain.Concat(attached.Certain).FirstOrDefault();
        bool? free = certain is not null ? false : inline.Possible.Count + attached.Possible.Count > 0 ? null : true;
        return Finding.About(user, "", free, "no policy of its own", certain?.Name ?? "");
    }
}
