using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws.Kinds;

/// <summary>Trails and the delegated administrator of CloudTrail.</summary>
static class CloudTrailKinds
{
    public static ResourceKind? Find(string name) => name switch
    {
        "Trail" => new()
        {
            Id = TrailArn,
            Arn = TrailArn,
            Name = new("name", 128),
            TakenCode = "TrailAlreadyExistsException",
            Output = static (m, output) => output switch
            {
                "homeRegion" => m.Region,
                "snsTopicArn" => SnsTopicArn(m),
                _ => (PropertyValue?)null,
            },
        },
        "OrganizationDelegatedAdminAccount" => new()
        {
            Id = static m => m.Text("accountId"),
            Arn = static m => m.GlobalArn("organizations", $"account/{m.Organization.Id}/{m.Text("accountId")}"),
            Immutable = true,
            Output = static (m, output) => output == "servicePrincipal"
                ? "cloudtrail.amazonaws.com"
                : OrganizationsKinds.MemberOutput(m, output),
        },
        _ => null,
    };

    // The management account owns an organization's trail, whoever creates it.
    static string TrailArn(Made trail)
    {
        var owner = trail.Inputs.Flag("isOrganizationTrail") is true ? trail.Organization.ManagementAccountId : trail.Account;
        return $"arn:{trail.Partition}:cloudtrail:{trail.Region}:{owner}:trail/{trail.Text("name")}";
    }

    static string SnsTopicArn(Made trail) => trail.Text("snsTopicName") switch
    {
        "" => "",
        ['a', 'r', 'n', ':', ..] and var arn => arn,
        var topic => trail.Arn("sns", topic),
    };
}
