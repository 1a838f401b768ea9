using System.Collections.Immutable;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Aws.Facts;
using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>The role of a replication may write to the destination, also of another account, and encrypt with its key.</summary>
/// <remarks>
/// S3 takes the configuration, and reports this reason for the first object that it cannot copy. A role without any policy yet is given
/// the benefit of the doubt: its policies come after it.
/// </remarks>
sealed class ReplicationGrant() : CloudConstraint(
    "s3-replication-grant", "DstPutObjectNotPermitted", "S3 User Guide: Amazon S3 replication failure reasons", AwsTypes.BucketReplication)
{
    public override bool AtFirstDelivery => true;

    public override Violation? Check(CloudCall call)
    {
        if (call.Cloud.Role(call.Made.Text("role")) is not { } role)
        {
            return null;
        }

        ImmutableArray<PolicyDocument> identity = call.Cloud.RolePolicies(role) is { IsEmpty: false } policies ? policies : [PolicyDocument.AllowAll];
        foreach (var destination in call.Inputs.Objects("rules").Select(rule => rule.Object("destination")).OfType<PropertyMap>())
        {
            var arn = destination.Text("bucket") ?? "";
            if (call.Cloud.Bucket(arn[(arn.LastIndexOf(':') + 1)..]) is { } bucket && Check(call, role, identity, destination, bucket) is { } violation)
            {
                return violation;
            }
        }

        return null;
    }

    static Violation? Check(CloudCall call, CloudResource role, ImmutableArray<PolicyDocument> identity, PropertyMap destination, CloudResource bucket)
    {
        foreach (var copy in Keys(call).Select(key => $"{bucket.Arn}/{key}"))
        {
            var write = call.Cloud.DecideOnBucket(call.Cloud.RoleRequest(role.Arn, "s3:ReplicateObject", copy, bucket.Account), bucket.Id, identity);
            if (!write.Allowed)
            {
                return call.Wrong("rules", $"policies that let {role.Arn} use s3:ReplicateObject on {copy}", write.Reason, $"Correct the policy of {bucket.Id} or of the role.");
            }
        }

        if (destination.Object("encryptionConfiguration")?.Text("replicaKmsKeyId") is not { } reference
            || call.Cloud.Key(reference, bucket.Account, bucket.Region) is not { } key)
        {
            return null;
        }

        var request = call.Cloud.RoleRequest(role.Arn, "kms:Encrypt", key.Arn, key.Account).With("kms:ViaService", $"s3.{bucket.Region}.amazonaws.com");
        var encrypt = call.Cloud.DecideOnKey(request, key, identity);
        return encrypt.Allowed ? null : call.Wrong(
            "rules", $"policies that let {role.Arn} use kms:Encrypt on {key.Arn}", encrypt.Reason, "Correct the policy of the key or of the role.");
    }

    // What will lie in the source is what its policy lets in; where it has none, anything.
    static IEnumerable<string> Keys(CloudCall call) => call.Cloud.BucketPolicy(call.Made.Text("bucket")) is { } policy
        ? policy.Statements.Where(s => s.Allows && !s.Actions.IsDefault && s.Actions.Contains("s3:PutObject") && !s.Resources.IsDefault)
            .SelectMany(s => s.Resources)
            .Select(resource => resource[(resource.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace("*", call.Account, StringComparison.Ordinal))
        : ["object"];
}
