namespace SecurityPlatform.Engine.Aws.Constraints.SecurityHub;

/// <summary>Findings are linked in one of four ways, and regions are named exactly where the way asks for them.</summary>
sealed class AggregatorMode() : InputConstraint(
    "securityhub-aggregator-regions", "InvalidInputException", "AWS Security Hub API Reference: CreateFindingAggregator", AwsTypes.FindingAggregator)
{
    public override Violation? Check(Subject subject)
    {
        var mode = subject.Inputs.Text("linkingMode");
        var named = subject.Inputs.Items("specifiedRegions").Count > 0 || subject.Inputs.IsUnknown("specifiedRegions");
        return mode is not (null or "ALL_REGIONS" or "ALL_REGIONS_EXCEPT_SPECIFIED" or "SPECIFIED_REGIONS" or "NO_REGIONS")
                ? subject.Wrong("linkingMode", "ALL_REGIONS, ALL_REGIONS_EXCEPT_SPECIFIED, SPECIFIED_REGIONS or NO_REGIONS", mode, "Set one of them.")
            : mode is "ALL_REGIONS_EXCEPT_SPECIFIED" or "SPECIFIED_REGIONS" && !named
                ? subject.Wrong("specifiedRegions", $"regions with {mode}", "none", "Name them.")
            : mode is "ALL_REGIONS" or "NO_REGIONS" && named
                ? subject.Wrong("specifiedRegions", $"none with {mode}", "some", "Remove them.")
            : null;
    }
}
