namespace SecurityPlatform.Engine.Aws.Constraints.Config;

/// <summary>An aggregator collects from named accounts or from the organization.</summary>
sealed class AggregatorSource() : InputConstraint(
    "config-aggregator-source", "InvalidParameterValueException", "AWS Config API Reference: PutConfigurationAggregator", AwsTypes.ConfigAggregator)
{
    public override Violation? Check(Subject subject) =>
        subject.Inputs.Has("accountAggregationSource") != subject.Inputs.Has("organizationAggregationSource") ? null : subject.Wrong(
            "organizationAggregationSource", "either it or accountAggregationSource", subject.Inputs.Has("accountAggregationSource") ? "both" : "neither", "Keep one.");
}
