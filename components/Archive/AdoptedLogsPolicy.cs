using System.Text.Json.Nodes;
using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Archive;

/// <summary>The policy of a bucket that stays: what its owner has written there, and the readers of the security account.</summary>
public static class AdoptedLogsPolicy
{
    /// <summary>The owner's statements as they stand, then ours.</summary>
    /// <remarks>A policy that was copied after a deployment has ours already: they are written anew, not twice.</remarks>
    public static string Bucket(AdoptedLogsArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var ours = Readers(args);
        if (args.Bucket.Policy is not { } text)
        {
            return ours.ToJson();
        }

        var policy = JsonNode.Parse(text)!;
        var kept = policy["Statement"]!.AsArray().Where(statement => ours.Statements.All(one => one.Sid != (string?)statement!["Sid"]));
        var added = JsonNode.Parse(ours.ToJson())!["Statement"]!.AsArray();
        policy["Statement"] = new JsonArray([.. kept.Concat(added).Select(statement => statement!.DeepClone())]);
        return policy.ToText();
    }

    /// <summary>What the roles that ask the logs may read: the logs of this source and account, and nothing else in the bucket.</summary>
    /// <remarks>
    /// The account as principal and the roles as condition: a policy that names a role dies with it, and is refused before the role is
    /// there.
    /// </remarks>
    public static PolicyDocument Readers(AdoptedLogsArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var security = Principal.Aws(Arn.Global(args.Bucket.Region.Partition, "iam", args.Platform.SecurityAccountId.ToString(), "root"));
        var roles = Condition.ArnLike("aws:PrincipalArn", [.. args.Readers.Select(reader => reader.Arn)]);
        return new(
            Statement.Allow("PlatformFindLogs", "s3:GetBucketLocation", "s3:ListBucket") with
            {
                Principal = security,
                Resources = [args.BucketArn],
                Conditions = [roles],
            },
            Statement.Allow("PlatformReadLogs", "s3:GetObject") with
            {
                Principal = security,
                Resources = [$"{args.BucketArn}/{args.Folder}*"],
                Conditions = [roles],
            });
    }
}
