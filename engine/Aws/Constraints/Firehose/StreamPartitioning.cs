namespace SecurityPlatform.Engine.Aws.Constraints.Firehose;

/// <summary>Dynamic partitioning puts its keys into the prefix.</summary>
sealed class StreamPartitioning() : InputConstraint(
    "firehose-partitioning", "InvalidArgumentException", "Firehose Developer Guide: Understand dynamic partitioning", AwsTypes.Firehose)
{
    public override Violation? Check(Subject subject)
    {
        if (subject.Inputs.Object("extendedS3Configuration") is not { } s3 || s3.IsUnknown("prefix"))
        {
            return null;
        }

        var partitions = s3.Object("dynamicPartitioningConfiguration")?.Flag("enabled") is true;
        var keys = (s3.Text("prefix") ?? "").Contains("!{partitionKeyFrom", StringComparison.Ordinal);
        return partitions && !keys ? subject.Wrong("extendedS3Configuration.prefix", "a prefix with partition keys, as dynamic partitioning is on", s3.Text("prefix") ?? "nothing", "Add !{partitionKeyFromQuery:NAME}.")
            : keys && !partitions ? subject.Wrong("extendedS3Configuration.dynamicPartitioningConfiguration", "dynamic partitioning, as the prefix has partition keys", "none", "Enable it.")
            : null;
    }
}
