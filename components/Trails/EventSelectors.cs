using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Trails;

/// <summary>What the trail records: all management events, and data events of what is named.</summary>
/// <remarks>
/// CloudTrail user guide, "Filtering data events by using advanced event selectors". With advanced selectors, management events
/// stop unless one selector asks for them. Values are sorted, because CloudTrail gives them back in its own order.
/// </remarks>
static class EventSelectors
{
    public static InputList<Aws.CloudTrail.Inputs.TrailAdvancedEventSelectorArgs> For(OrganizationTrailArgs args)
    {
        List<Aws.CloudTrail.Inputs.TrailAdvancedEventSelectorArgs> selectors =
            [Selector("Management events", Only("eventCategory", "Management"))];
        if (args.SensitiveBuckets.Count > 0)
        {
            // With the slash: without it, bucket-a would stand for bucket-a2 as well.
            selectors.Add(Data("Objects of sensitive buckets", "AWS::S3::Object", new Aws.CloudTrail.Inputs.TrailAdvancedEventSelectorFieldSelectorArgs
            {
                Field = "resources.ARN",
                StartsWiths = Sorted(args.SensitiveBuckets.Select(bucket => $"{Arn.Bucket(args.HomeRegion.Partition, bucket)}/")),
            }));
        }

        selectors.AddRange(Of("Items of tables", "AWS::DynamoDB::Table", args.Tables));
        selectors.AddRange(Of("Invocations of functions", "AWS::Lambda::Function", args.Functions));
        return selectors;
    }

    /// <summary>Both kinds of insights; they are drawn from management events.</summary>
    public static InputList<Aws.CloudTrail.Inputs.TrailInsightSelectorArgs> Insights =>
        [new Aws.CloudTrail.Inputs.TrailInsightSelectorArgs { InsightType = "ApiCallRateInsight" }, new Aws.CloudTrail.Inputs.TrailInsightSelectorArgs { InsightType = "ApiErrorRateInsight" }];

    // Whole ARNs: as the start of one, orders would stand for orders-archive as well.
    static IEnumerable<Aws.CloudTrail.Inputs.TrailAdvancedEventSelectorArgs> Of(string name, string type, DataEvents recorded) => recorded switch
    {
        { All: true } => [Data(name, type)],
        { Arns.Count: > 0 } => [Data(name, type, new Aws.CloudTrail.Inputs.TrailAdvancedEventSelectorFieldSelectorArgs { Field = "resources.ARN", Equals = Sorted(recorded.Arns) })],
        _ => [],
    };

    static Aws.CloudTrail.Inputs.TrailAdvancedEventSelectorArgs Data(
        string name, string type, params Aws.CloudTrail.Inputs.TrailAdvancedEventSelectorFieldSelectorArgs[] which) =>
        Selector(name, [Only("eventCategory", "Data"), Only("resources.type", type), .. which]);

    static string[] Sorted(IEnumerable<string> arns) => [.. arns.Order(StringComparer.Ordinal)];

    static Aws.CloudTrail.Inputs.TrailAdvancedEventSelectorArgs Selector(
        string name, params Aws.CloudTrail.Inputs.TrailAdvancedEventSelectorFieldSelectorArgs[] fields) =>
        new() { Name = name, FieldSelectors = fields };

    static Aws.CloudTrail.Inputs.TrailAdvancedEventSelectorFieldSelectorArgs Only(string field, string value) =>
        new() { Field = field, Equals = value };
}
