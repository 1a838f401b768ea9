using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws.Kinds;

/// <summary>Identities and their policies. Global: no region in any ARN.</summary>
static class IamKinds
{
    const string Taken = "EntityAlreadyExists";

    public static ResourceKind? Find(string name) => name switch
    {
        "Role" => Named("role", "AROA", 64),
        "User" => Named("user", "AIDA", 64),
        "Group" => Named("group", "AGPA", 128),
        "InstanceProfile" => Named("instance-profile", "AIPA", 128),
        "Policy" => new()
        {
            Id = static m => PathArn(m, "policy"),
            Arn = static m => m.Id,
            Name = new("name", 128),
            Fixed = ["path", "description"],
            TakenCode = Taken,
            Output = static (m, output) => output switch
            {
                "policyId" => "ANPA" + m.Capitals(17),
                "attachmentCount" => 0.0,
                _ => (PropertyValue?)null,
            },
        },
        "RolePolicy" => new()
        {
            Id = static m => $"{m.Text("role")}:{m.Text("name")}",
            Name = new("name", 128),
            Fixed = ["role"],
        },
        "RolePolicyAttachment" => new() { Id = static m => $"{m.Text("role")}/{m.Text("policyArn")}", Immutable = true },
        "OpenIdConnectProvider" => new()
        {
            Id = static m => m.GlobalArn("iam", $"oidc-provider/{Host(m.Text("url"))}"),
            Arn = static m => m.Id,
            Fixed = ["url"],
            TakenCode = Taken,
        },
        "ServiceLinkedRole" => new()
        {
            Id = static m => m.GlobalArn("iam", $"role/aws-service-role/{m.Text("awsServiceName")}/{ServiceRoleName(m)}"),
            Arn = static m => m.Id,
            Fixed = ["awsServiceName", "customSuffix"],
            TakenCode = "InvalidInput",
            Output = static (m, output) => output switch
            {
                "name" => ServiceRoleName(m),
                "path" => $"/aws-service-role/{m.Text("awsServiceName")}/",
                "uniqueId" => "AROA" + m.Capitals(17),
                _ => (PropertyValue?)null,
            },
        },
        "AccountAlias" => new() { Id = static m => m.Text("accountAlias"), Immutable = true },
        "AccountPasswordPolicy" => new() { Id = static _ => "iam-account-password-policy" },
        "OrganizationsFeatures" => new() { Id = static m => m.Organization.Id },
        _ => null,
    };

    static ResourceKind Named(string resource, string idPrefix, int maxLength) => new()
    {
        Id = static m => m.Inputs.Text("name") ?? m.Text("namePrefix") + m.Digits(26),
        Arn = m => PathArn(m, resource),
        Name = new("name", maxLength),
        Fixed = resource is "role" or "instance-profile" ? ["path"] : [],
        Renames = resource is "user" or "group",
        TakenCode = Taken,
        Output = (m, output) => output is "uniqueId" ? idPrefix + m.Capitals(17) : (PropertyValue?)null,
    };

    static string PathArn(Made made, string resource)
    {
        var name = made.Inputs.Text("name") ?? (made.Id.Length > 0 ? made.Id : made.Text("namePrefix") + made.Digits(26));
        return made.GlobalArn("iam", $"{resource}{made.Inputs.Text("path") ?? "/"}{name}");
    }

    static string Host(string url) =>
        url.StartsWith("https://", StringComparison.Ordinal) ? url["https://".Length..] : url;

    static string ServiceRoleName(Made made)
    {
        var service = made.Text("awsServiceName");
        var dot = service.IndexOf('.', StringComparison.Ordinal);
        return $"AWSServiceRoleFor{(dot < 0 ? service : service[..dot])}";
    }
}
