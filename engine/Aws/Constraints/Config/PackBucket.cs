namespace SecurityPlatform.Engine.Aws.Constraints.Config;

/// <summary>A conformance pack delivers to a bucket whose name says so.</summary>
sealed class PackBucket() : InputConstraint(
    "config-pack-bucket", "InvalidParameterValueException", "AWS Config Developer Guide: Prerequisites for organization conformance packs",
    AwsTypes.OrganizationConformancePack)
{
    public override Violation? Check(Subject subject)
    {
        var bucket = subject.Inputs.Text("deliveryS3Bucket");
        return bucket is null || bucket.StartsWith("awsconfigconforms", StringComparison.Ordinal) ? null : subject.Wrong(
            "deliveryS3Bucket", "a name that starts with awsconfigconforms", bucket, "Rename the bucket.");
    }
}
