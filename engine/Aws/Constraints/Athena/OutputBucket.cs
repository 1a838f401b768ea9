using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.Athena;

/// <summary>The bucket of the results exists, in the workgroup's region, and lets results be replaced.</summary>
sealed class OutputBucket() : CloudConstraint(
    "athena-output-bucket", "InvalidRequestException", "Athena User Guide: Specify a query result location", AwsTypes.Workgroup)
{
    public override Violation? Check(CloudCall call)
    {
        const string member = "configuration.resultConfiguration.outputLocation";
        if (call.Inputs.Object("configuration")?.Object("resultConfiguration")?.Text("outputLocation") is not { Length: > 5 } location)
        {
            return null;
        }

        var name = location["s3://".Length..].Split('/')[0];
        return call.Cloud.Bucket(name) is not { } bucket ? call.Wrong(member, "an existing bucket", name, "Create the bucket first.")
            : bucket.Region != call.Region ? call.Wrong(member, $"a bucket in {call.Region}", $"{name} in {bucket.Region}", "Use a bucket beside the workgroup.")
            : call.Cloud.HasDefaultRetention(name) ? call.Wrong(member, "a bucket without default retention", $"{name} with Object Lock", "Keep results in a bucket of their own.")
            : null;
    }
}
