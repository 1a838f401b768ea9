namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>Objects move before they expire.</summary>
sealed class LifecycleOrder() : InputConstraint(
    "s3-lifecycle-order", "InvalidArgument", "S3 User Guide: Lifecycle configuration elements", AwsTypes.BucketLifecycle)
{
    public override Violation? Check(Subject subject)
    {
        foreach (var rule in subject.Inputs.Objects("rules"))
        {
            var expiration = rule.Object("expiration")?.Number("days");
            foreach (var transition in rule.Objects("transitions"))
            {
                if (transition.Number("days") >= expiration)
                {
                    return subject.Wrong($"rules[{rule.Text("id")}].expiration.days", $"more than the {transition.Number("days")} days of the transition to {transition.Text("storageClass")}",
                        $"{expiration}", "Let objects expire later, or move them earlier.");
                }
            }
        }

        return null;
    }
}
