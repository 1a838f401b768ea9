namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>A filter has one predicate, or an <c>and</c> of several.</summary>
sealed class LifecycleFilter() : InputConstraint(
    "s3-lifecycle-filter", "MalformedXML", "S3 API Reference: LifecycleRuleFilter", AwsTypes.BucketLifecycle)
{
    public override Violation? Check(Subject subject)
    {
        foreach (var rule in subject.Inputs.Objects("rules"))
        {
            if (rule.Object("filter") is { Count: > 1 } filter)
            {
                return subject.Wrong($"rules[{rule.Text("id")}].filter", "one predicate", string.Join(" and ", filter.Keys), "Put them into \"and\".");
            }
        }

        return null;
    }
}
