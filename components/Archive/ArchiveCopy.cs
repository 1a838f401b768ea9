using Pulumi;
using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Archive;

/// <summary>A copy of an archive in a second region, locked like it, that survives the loss of the first.</summary>
/// <remarks>
/// Locks are copied with the objects; deletions are not. S3 copies what comes after the rule, and no objects that are copies themselves:
/// docs/decisions/0016-second-region.md.
/// </remarks>
public sealed class ArchiveCopy : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:archive:ArchiveCopy";

    /// <summary>Creates the second bucket with its key, the replication and the alarm.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public ArchiveCopy(string name, ArchiveCopyArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);
        var account = args.Platform.SecurityAccountId;

        var copy = new LogArchive($"{name}-archive", args.CopyBucket, new() { Parent = this });
        var role = new Aws.Iam.Role($"{name}-role", new()
        {
            Name = args.Platform.Names.CopyRole(args.Class),
            Description = $"Copies {args.Archive} to {args.Region}",
            AssumeRolePolicy = TrustPolicy.Service("s3.amazonaws.com", Condition.StringEquals("aws:SourceAccount", account.ToString())).ToJson(),
        }, this.Child());
        var grant = new Aws.Iam.RolePolicy($"{name}-role-policy", new()
        {
            Name = "copy",
            Role = role.Id,
            Policy = Output.All(args.ArchiveKeyArn.ToOutput(), copy.KeyArn).Apply(keys => ArchiveCopyPolicy.Role(args, keys[0], keys[1]).ToJson()),
        }, this.Child());
        _ = new Aws.S3.BucketReplicationConfig(
            $"{name}-replication", ReplicationSettings.To(args, role.Arn, copy.KeyArn), this.Child([grant, copy.Ready, .. args.After]));
        _ = new ReplicationAlarm($"{name}-alarm", new()
        {
            Region = args.Platform.HomeRegion,
            Account = account,
            Source = args.Archive,
            Destination = args.Copy,
            RuleId = ReplicationSettings.CopyRuleId,
        }, new() { Parent = this });
        RegisterOutputs();
    }
}
