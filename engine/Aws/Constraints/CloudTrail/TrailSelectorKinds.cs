namespace SecurityPlatform.Engine.Aws.Constraints.CloudTrail;

/// <summary>A trail has basic or advanced selectors.</summary>
sealed class TrailSelectorKinds() : InputConstraint(
    "cloudtrail-selector-kinds", "InvalidEventSelectorsException", "CloudTrail API Reference: PutEventSelectors", AwsTypes.Trail)
{
    public override Violation? Check(Subject subject) =>
        subject.Inputs.Items("eventSelectors").Count > 0 && subject.Inputs.Items("advancedEventSelectors").Count > 0
            ? subject.Wrong("eventSelectors", "either eventSelectors or advancedEventSelectors", "both", "Keep advancedEventSelectors, with one for management events.")
            : null;
}
