namespace SecurityPlatform.Engine.Aws.Constraints.Glue;

/// <summary>A table's location is a folder.</summary>
sealed class TableLocation() : InputConstraint(
    "glue-location", "InvalidInputException", "Athena User Guide: Specify a table location in Amazon S3", AwsTypes.GlueTable)
{
    public override Violation? Check(Subject subject)
    {
        var location = subject.Inputs.Object("storageDescriptor")?.Text("location");
        return location is null || !location.StartsWith("s3", StringComparison.Ordinal)
            || (location.StartsWith("s3://", StringComparison.Ordinal) && location.EndsWith('/') && !location.Contains('*', StringComparison.Ordinal))
            ? null
            : subject.Wrong("storageDescriptor.location", "s3://BUCKET/FOLDER/ with a / at the end and without wildcards", location, "Correct the location.");
    }
}
