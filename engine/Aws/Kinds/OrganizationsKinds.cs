using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws.Kinds;

/// <summary>The organization, its units, accounts and policies.</summary>
static class OrganizationsKinds
{
    public static ResourceKind? Find(string name) => name switch
    {
        "Organization" => new()
        {
            Id = static m => m.Organization.Id,
            Arn = static m => m.GlobalArn("organizations", $"organization/{m.Id}"),
            TakenCode = "AlreadyInOrganizationException",
            Output = OrganizationOutput,
        },
        "OrganizationalUnit" => new()
        {
            Id = static m => $"ou-{m.Organization.RootId[2..]}-{m.Letters(8)}",
            Arn = static m => m.GlobalArn("organizations", $"ou/{m.Organization.Id}/{m.Id}"),
            Name = new("name", 128),
            Renames = true,
            Fixed = ["parentId"],
        },
        "Account" => new()
        {
            Id = static m => m.Organization.Accounts.FirstOrDefault(a => a.Email == m.Text("email"))?.Id ?? m.Digits(12),
            Arn = static m => m.GlobalArn("organizations", $"account/{m.Organization.Id}/{m.Id}"),
            Name = new("name", 50),
            Renames = true,
            Fixed = ["email", "createGovcloud", "roleName", "iamUserAccessToBilling"],
            Output = static (m, output) => output switch
            {
                "joinedMethod" => "CREATED",
                "state" or "status" => "ACTIVE",
                "govcloudId" => "",
                "parentId" => m.Organization.RootId,
                _ => (PropertyValue?)null,
            },
        },
        "Policy" => new()
        {
            Id = static m => $"p-{m.Letters(8)}",
            Arn = static m => m.GlobalArn("organizations", $"policy/{m.Organization.Id}/service_control_policy/{m.Id}"),
            Name = new("name", 128),
            Renames = true,
            Fixed = ["type"],
        },
        "PolicyAttachment" => new() { Id = static m => $"{m.Text("targetId")}:{m.Text("policyId")}", Fixed = ["policyId", "targetId"] },
        "DelegatedAdministrator" => new()
        {
            Id = static m => $"{m.Text("accountId")}/{m.Text("servicePrincipal")}",
            Arn = static m => m.GlobalArn("organizations", $"account/{m.Organization.Id}/{m.Text("accountId")}"),
            Immutable = true,
            Output = MemberOutput,
        },
        "AwsServiceAccess" => new() { Id = static m => m.Text("servicePrincipal"), Immutable = true },
        "ResourcePolicy" => new()
        {
            Id = static m => $"rp-{m.Letters(12)}",
            Arn = static m => m.GlobalArn("organizations", $"resourcepolicy/{m.Organization.Id}/{m.Id}"),
        },
        _ => null,
    };

    /// <summary>What Organizations tells of the account that a resource names in <c>accountId</c>.</summary>
    public static PropertyValue? MemberOutput(Made made, string output)
    {
        var account = made.Organization.Find(made.Text("accountId"));
        return output switch
        {
            "name" => account?.Name ?? "",
            "email" => account?.Email ?? "",
            "status" or "state" => "ACTIVE",
            "joinedMethod" => "INVITED",
            _ => (PropertyValue?)null,
        };
    }

    static PropertyValue? OrganizationOutput(Made made, string output)
    {
        var organization = made.Organization;
        var master = organization.Find(organization.ManagementAccountId);
        return output switch
        {
            "masterAccountId" => organization.ManagementAccountId,
            "masterAccountName" => master?.Name ?? "",
            "masterAccountEmail" => master?.Email ?? "",
            "masterAccountArn" => made.GlobalArn("organizations", $"account/{organization.Id}/{organization.ManagementAccountId}"),
            "accounts" => new ListValue(organization.Accounts.Select(a => AccountOf(made, a))),
            "nonMasterAccounts" => new ListValue(
                organization.Accounts.Where(a => a.Id != organization.ManagementAccountId).Select(a => AccountOf(made, a))),
            "roots" => new ListValue([Root(made)]),
            _ => (PropertyValue?)null,
        };
    }

    static PropertyMap AccountOf(Made made, CloudAccount account) => new([
        new("arn", made.GlobalArn("organizations", $"account/{made.Organization.Id}/{account.Id}")),
        new("email", account.Email),
        new("id", account.Id),
        new("joinedMethod", "INVITED"),
        new("joinedTimestamp", Outputs.Timestamp),
        new("name", account.Name),
        new("state", "ACTIVE"),
        new("status", "ACTIVE"),
    ]);

    static PropertyMap Root(Made made) => new([
        new("arn", made.GlobalArn("organizations", $"root/{made.Organization.Id}/{made.Organization.RootId}")),
        new("id", made.Organization.RootId),
        new("name", "Root"),
        new("policyTypes", new ListValue(made.Inputs.Texts("enabledPolicyTypes").Select(
            t => new PropertyMap([new("status", "ENABLED"), new("type", t)])))),
    ]);
}
