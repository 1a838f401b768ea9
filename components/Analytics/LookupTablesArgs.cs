using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Analytics;

/// <summary>What a <see cref="LookupTables"/> needs to be told.</summary>
public sealed record LookupTablesArgs
{
    /// <summary>The platform, from which come the bucket's name and the rows that the register keeps.</summary>
    public required Platform Platform { get; init; }

    internal string BucketArn => Arn.Bucket(Platform.Names.Partition, Platform.Names.LookupBucket);

    /// <summary>The text that is uploaded for <paramref name="lookup"/>, checked against its declaration.</summary>
    /// <exception cref="PlatformConfigException">A line of the checked-in file does not fit.</exception>
    internal string Text(Lookup lookup) => LookupFile.Write(lookup, lookup.Upkeep == LookupUpkeep.Register
        ? ExpectedSourceRows.Of(Platform)
        : LookupFile.Rows(lookup, LookupFile.Text(lookup)));
}
