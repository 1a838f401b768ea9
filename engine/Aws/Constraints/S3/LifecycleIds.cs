namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>Lifecycle rules have distinct ids, and there are at most 1,000.</summary>
sealed class LifecycleIds() : InputConstraint(
    "s3-lifecycle-ids", "InvalidArgument", "S3 User Guide: Lifecycle configuration elements", AwsTypes.BucketLifecycle)
{
    public override Violation? Check(Subject subject)
    {
        var count = subject.Inputs.Items("rules").Count;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var twice = subject.Inputs.Objects("rules").Select(r => r.Text("id")).FirstOrDefault(id => id is not null && !seen.Add(id));
        return twice is not null ? subject.Wrong("rules", "every id once", $"{twice} twice", "Rename one of the rules.")
            : count > 1000 ? subject.Wrong("rules", "at most 1000 rules", $"{count}", "Merge rules.")
            : null;
    }
}
