namespace SecurityPlatform.Engine.Aws.Constraints.CloudTrail;

/// <summary>Insights are drawn from management events.</summary>
sealed class TrailInsights() : InputConstraint(
    "cloudtrail-insights", "InvalidInsightSelectorsException", "CloudTrail API Reference: PutInsightSelectors", AwsTypes.Trail)
{
    public override Violation? Check(Subject subject)
    {
        var kinds = subject.Inputs.Objects("insightSelectors").Select(s => s.Text("insightType"));
        if (kinds.FirstOrDefault(k => k is not (null or "ApiCallRateInsight" or "ApiErrorRateInsight")) is { } stranger)
        {
            return subject.Wrong("insightSelectors", "ApiCallRateInsight or ApiErrorRateInsight", stranger, "Correct the type.");
        }

        var advanced = subject.Inputs.Objects("advancedEventSelectors").ToArray();
        var management = advanced.Length == 0
            ? subject.Inputs.Objects("eventSelectors").All(s => s.Flag("includeManagementEvents") is not false)
            : advanced.SelectMany(s => s.Objects("fieldSelectors")).Any(f => f.Text("field") == "eventCategory" && f.Texts("equals").Contains("Management"));
        return subject.Inputs.Items("insightSelectors").Count == 0 || management ? null : subject.Wrong(
            "insightSelectors", "a trail with management events", "one without", "Add a selector with eventCategory Management.");
    }
}
