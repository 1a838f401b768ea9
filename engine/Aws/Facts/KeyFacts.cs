using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Facts;

/// <summary>What the cloud knows of a KMS key.</summary>
static class KeyFacts
{
    extension(Cloud cloud)
    {
        /// <summary>The key by its id, ARN, alias name or alias ARN. Ids and alias names are looked up in one account and region.</summary>
        public CloudResource? Key(string reference, string account, string region)
        {
            if (Arn.TryParse(reference, out var arn))
            {
                return arn.Resource.StartsWith("alias/", StringComparison.Ordinal)
                    ? cloud.Key(arn.Resource, arn.Account, arn.Region)
                    : cloud.FindByArn(reference);
            }

            if (!reference.StartsWith("alias/", StringComparison.Ordinal))
            {
                return cloud.Find(AwsTypes.Key, reference, account, region);
            }

            return cloud.Find(AwsTypes.KeyAlias, reference, account, region)?.Inputs.Text("targetKeyId") is { } target
                ? cloud.Key(target, account, region)
                : null;
        }

        /// <summary>The key's policy; AWS's default lets the key's account decide.</summary>
        public PolicyDocument KeyPolicy(CloudResource key)
        {
            var text = cloud.Find(AwsTypes.KeyPolicy, key.Id, key.Account) is { } own
                ? PolicyText.Of(own.Inputs, "policy")
                : PolicyText.Of(key.Inputs, "policy");
            var policy = PolicyDocument.TryParse(text, PolicyKind.Resource) ?? Default(key.Account);
            return policy with { Statements = [.. policy.Statements, .. Grants(cloud, key)] };
        }
    }

    // "Grants in AWS KMS", AWS KMS developer guide: a grant allows beside the policy, and never denies.
    static IEnumerable<PolicyStatement> Grants(Cloud cloud, CloudResource key) =>
        from grant in cloud.Resources(AwsTypes.KeyGrant)
        where grant.Inputs.Text("keyId") is { } id && (id == key.Arn || (id == key.Id && grant.Account == key.Account))
        select new PolicyStatement
        {
            Sid = $"grant {grant.Inputs.Text("name")}",
            Allows = true,
            Principal = new(false, [grant.Inputs.Text("granteePrincipal") ?? ""], [], []),
            Actions = [.. grant.Inputs.Texts("operations").Select(operation => $"kms:{operation}")],
            Resources = ["*"],
        };

    static PolicyDocument Default(string account) => new(true,
    [
        new()
        {
            Sid = "Enable IAM User Permissions",
            Allows = true,
            Principal = new(false, [account], [], []),
            Actions = ["kms:*"],
            Resources = ["*"],
        },
    ]);
}
