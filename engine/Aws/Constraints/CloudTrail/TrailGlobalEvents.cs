namespace SecurityPlatform.Engine.Aws.Constraints.CloudTrail;

/// <summary>A trail of all regions has the events of global services.</summary>
sealed class TrailGlobalEvents() : InputConstraint(
    "cloudtrail-global-events", "InvalidParameterCombinationException", "CloudTrail API Reference: CreateTrail", AwsTypes.Trail)
{
    public override Violation? Check(Subject subject) =>
        subject.Inputs.Flag("isMultiRegionTrail") is true && subject.Inputs.Flag("includeGlobalServiceEvents") is false
            ? subject.Wrong("includeGlobalServiceEvents", "true, as isMultiRegionTrail is", "false", "Remove it.")
            : null;
}
