using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
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
        var ours = JObject.Parse(Readers(args).ToJson());
        if (args.Bucket.Policy is not { } text)
        {
            return ours.ToString(Formatting.None);
        }

        var policy = JObject.Parse(text);
        var added = (JArray)ours["Statement"]!;
        string[] sids = [.. added.Select(statement => (string)statement["Sid"]!)];
        policy["Statement"] = new JArray(((JArray)policy["Statement"]!).Where(statement => !sids.Contains((string?)statement["Sid"])).Concat(added));
        return policy.ToString(Formatting.None);
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
