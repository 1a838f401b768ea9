namespace SecurityPlatform.Engine.Aws.Constraints.Athena;

/// <summary>Results go to a folder of a bucket.</summary>
sealed class OutputLocation() : InputConstraint(
    "athena-output-location", "InvalidRequestException", "Athena API Reference: ResultConfiguration", AwsTypes.Workgroup)
{
    public override Violation? Check(Subject subject)
    {
        var location = subject.Inputs.Object("configuration")?.Object("resultConfiguration")?.Text("outputLocation");
        return location is null || (location.StartsWith("s3://", StringComparison.Ordinal) && location.Length > "s3://".Length) ? null : subject.Wrong(
            "configuration.resultConfiguration.outputLocation", "s3://BUCKET/FOLDER/", location, "Correct the location.");
    }
}
