using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws.Constraints.CloudTrail;

/// <summary>All advanced selectors of a trail have at most 500 values together.</summary>
sealed class TrailSelectorValues() : InputConstraint(
    "cloudtrail-selector-values", "InvalidEventSelectorsException", "CloudTrail User Guide: Quotas in AWS CloudTrail", AwsTypes.Trail)
{
    public override Violation? Check(Subject subject)
    {
        var count = subject.Inputs.Objects("advancedEventSelectors").SelectMany(s => s.Objects("fieldSelectors"))
            .Sum(f => f.Values.Sum(v => (v.Unwrapped as ListValue)?.Count ?? 0));
        return count <= 500 ? null : subject.Wrong("advancedEventSelectors", "at most 500 values", $"{count}", "Select by prefix.");
    }
}
