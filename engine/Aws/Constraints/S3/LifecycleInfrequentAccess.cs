namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>Infrequent access classes take objects of 30 days and more.</summary>
sealed class LifecycleInfrequentAccess() : InputConstraint(
    "s3-lifecycle-infrequent-access", "InvalidArgument", "S3 User Guide: Transitioning objects using Amazon S3 Lifecycle", AwsTypes.BucketLifecycle)
{
    public override Violation? Check(Subject subject)
    {
        foreach (var rule in subject.Inputs.Objects("rules"))
        {
            foreach (var transition in rule.Objects("transitions"))
            {
                if (transition.Text("storageClass") is "STANDARD_IA" or "ONEZONE_IA" && transition.Number("days") < 30)
                {
                    return subject.Wrong($"rules[{rule.Text("id")}].transitions", $"at least 30 days for {transition.Text("storageClass")}", $"{transition.Number("days")}", "Set days to 30 or more.");
                }
            }
        }

        return null;
    }
}
