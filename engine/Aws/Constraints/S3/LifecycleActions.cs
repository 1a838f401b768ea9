namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>A lifecycle rule does something.</summary>
sealed class LifecycleActions() : InputConstraint(
    "s3-lifecycle-actions", "InvalidRequest", "S3 User Guide: Lifecycle configuration elements", AwsTypes.BucketLifecycle)
{
    static readonly string[] Actions =
        ["abortIncompleteMultipartUpload", "expiration", "noncurrentVersionExpiration", "noncurrentVersionTransitions", "transitions"];

    public override Violation? Check(Subject subject)
    {
        foreach (var rule in subject.Inputs.Objects("rules"))
        {
            if (!Actions.Any(rule.Has))
            {
                return subject.Wrong($"rules[{rule.Text("id")}]", "at least one action", "none", "Add an expiration or a transition, or remove the rule.");
            }
        }

        return null;
    }
}
