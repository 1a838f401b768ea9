namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>Who reads the evidence is evidence.</summary>
    public static PolicyRule TrailBucketRecordsAccess => field ??= new()
    {
        Id = "trail-bucket-records-access",
        Title = "Access to the bucket of a trail is recorded in another bucket",
        Severity = Severity.Medium,
        Level = EnforcementLevel.Advisory,
        Controls = ["CIS 3.4", "FSBP CloudTrail.7", "FSBP S3.9", "PCI DSS 10.2.1.3", "NIST AU-9"],
        Why = "Reads of the archive are in no log but this one: a trail must not record its own bucket, and a thief of logs leaves no "
            + "other trace.",
        Fix = "Declare a BucketLogging that sends the bucket's access log to a bucket of its own.",
        Check = (organization, _) => organization.OfType(AwsTypes.Trail)
            .Select(trail => organization.Follow(trail["s3BucketName"], AwsTypes.Bucket).Target)
            .OfType<PlannedResource>()
            .DistinctBy(bucket => bucket.Urn)
            .SelectMany(bucket => Companion.Check(organization, bucket, AwsTypes.BucketLogging, "bucket", logging =>
                [logging["targetBucket"].Must(GoesElsewhere(logging), "another bucket")])),
    };

    static bool? GoesElsewhere(PlannedResource logging) =>
        logging["targetBucket"].IsUnknown || logging["bucket"].IsUnknown ? null : logging["targetBucket"].Text != logging["bucket"].Text;
}
