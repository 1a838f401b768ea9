using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Archive;

/// <summary>A copy of an archive in a second region, locked like it, that survives the loss of the first.</summary>
/// <remarks>
/// Locks are copied with the objects; deletions are not. S3 copies what comes after the rule, and no objects that are copies themselves: an
/// archive of such objects is copied by a second rule of each <see cref="LandingBucket"/>, and gets only the bucket here. See
/// docs/decisions/0016-second-region.md.
/// </remarks>
public sealed class ArchiveCopy : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:archive:ArchiveCopy";

    /// <summary>Creates the second bucket with its key and, for an archive that is written to, the replication and the alarm.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public ArchiveCopy(string name, ArchiveCopyArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);
        var copy = new LogArchive($"{name}-archive", args.CopyBucket, new() { Parent = this });
        (KeyArn, Ready) = (copy.KeyArn, copy.Ready);
        if (args.Class.Landing == LandingPlace.None)
        {
            Replicate(name, args);
        }

        RegisterOutputs();
    }

    /// <summary>The ARN of the copy's key.</summary>
    [Output("keyArn")]
    public Output<string> KeyArn { get; }

    /// <summary>The last part of the copy: what writes to it depends on it.</summary>
    public Resource Ready { get; }

    void Replicate(string name, ArchiveCopyArgs args)
    {
        var replication = args.To(KeyArn);
        var role = new Aws.Iam.Role($"{name}-role", new()
        {
            Name = args.Platform.Names.CopyRole(args.Class),
            Description = $"Copies {replication.Source} to {args.Region}",
            AssumeRolePolicy = replication.TrustPolicy,
        }, this.Child());
        var grant = new Aws.Iam.RolePolicy(
            $"{name}-role-policy", new() { Name = "copy", Role = role.Id, Policy = replication.RolePolicy }, this.Child());
        _ = new Aws.S3.BucketReplicationConfig($"{name}-replication", replication.Config(role.Arn), this.Child([grant, Ready, .. args.After]));
        _ = new ReplicationAlarm($"{name}-alarm", replication.Alarm(replication.Targets[0]), new() { Parent = this });
    }
}
