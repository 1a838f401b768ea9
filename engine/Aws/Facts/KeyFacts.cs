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
            return PolicyDocument.TryParse(text, PolicyKind.Resource) ?? Default(key.Account);
        }
    }

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
