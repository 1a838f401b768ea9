using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Archive;

/// <summary>What an <see cref="AdoptedLogs"/> needs to be told.</summary>
public sealed record AdoptedLogsArgs
{
    /// <summary>The platform, from which come the names of the readers.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The bucket.</summary>
    public required AdoptedBucket Bucket { get; init; }

    internal string BucketArn => Arn.Bucket(Bucket.Region.Partition, Bucket.Name);

    /// <summary>The folder of the account's logs.</summary>
    internal string Folder =>
        $"{Bucket.Prefix}{Bucket.Source.Layout.PrefixOf(Platform.Self.Id, Platform.Organization, Platform.SecurityAccountId)}";

    /// <summary>The roles that ask the logs: name and ARN.</summary>
    internal IReadOnlyList<(string Name, string Arn)> Readers =>
        [.. Platform.Names.QueryRoles.Select(role => (role, Platform.Names.RoleArn(Platform.SecurityAccountId, role)))];
}
