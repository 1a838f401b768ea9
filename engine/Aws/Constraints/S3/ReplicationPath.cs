using System.Collections.Immutable;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Aws.Facts;
using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>One rule of a replication as its objects go: the role that copies them, and the bucket that it copies them to.</summary>
/// <remarks>A role without any policy yet is given the benefit of the doubt: its policies come after it.</remarks>
sealed record ReplicationPath(CloudCall Call, CloudResource Role, PropertyMap Destination, CloudResource Bucket)
{
    /// <summary>Those whose role and destination are in the cloud.</summary>
    public static IEnumerable<ReplicationPath> Of(CloudCall call) => call.Cloud.Role(call.Made.Text("role")) is not { } role ? [] :
        from rule in call.Inputs.Objects("rules")
        let destination = rule.Object("destination")
        where destination is not null
        let arn = destination.Text("bucket") ?? ""
        let bucket = call.Cloud.Bucket(arn[(arn.LastIndexOf(':') + 1)..])
        where bucket is not null
        select new ReplicationPath(call, role, destination, bucket);

    /// <summary>Why the role may not do something with an object of the destination; null where it may.</summary>
    public Violation? OnObjects(string action) => Keys()
        .Select(key => $"{Bucket.Arn}/{key}")
        .Select(copy => (Copy: copy, Decision: Call.Cloud.DecideOnBucket(Call.Cloud.RoleRequest(Role.Arn, action, copy, Bucket.Account), Bucket.Id, Identity)))
        .Where(asked => !asked.Decision.Allowed)
        .Select(asked => Wrong($"{action} on {asked.Copy}", asked.Decision, Bucket.Id))
        .FirstOrDefault();

    /// <summary>Why the role may not encrypt with the key that the rule names; null where it may, or there is none.</summary>
    public Violation? OnKey()
    {
        if (Destination.Object("encryptionConfiguration")?.Text("replicaKmsKeyId") is not { } reference
            || Call.Cloud.Key(reference, Bucket.Account, Bucket.Region) is not { } key)
        {
            return null;
        }

        var request = Call.Cloud.RoleRequest(Role.Arn, "kms:Encrypt", key.Arn, key.Account).With("kms:ViaService", $"s3.{Bucket.Region}.amazonaws.com");
        var decision = Call.Cloud.DecideOnKey(request, key, Identity);
        return decision.Allowed ? null : Wrong($"kms:Encrypt on {key.Arn}", decision, "the key");
    }

    ImmutableArray<PolicyDocument> Identity => Call.Cloud.RolePolicies(Role) is { IsEmpty: false } policies ? policies : [PolicyDocument.AllowAll];

    Violation Wrong(string use, AccessDecision decision, string holder) =>
        Call.Wrong("rules", $"policies that let {Role.Arn} use {use}", decision.Reason, $"Correct the policy of {holder} or of the role.");

    // What will lie in the source is what its policy lets in; where it has none, anything.
    IEnumerable<string> Keys() => Call.Cloud.BucketPolicy(Call.Made.Text("bucket")) is { } policy
        ? policy.Statements.Where(s => s.Allows && !s.Actions.IsDefault && s.Actions.Contains("s3:PutObject") && !s.Resources.IsDefault)
            .SelectMany(s => s.Resources)
            .Select(resource => resource[(resource.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace("*", Call.Account, StringComparison.Ordinal))
        : ["object"];
}
