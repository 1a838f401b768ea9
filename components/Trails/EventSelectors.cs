using Pulumi;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Trails;

/// <summary>What the trail records: all management events, and data events of the objects named.</summary>
/// <remarks>
/// CloudTrail user guide, "Filtering data events by using advanced event selectors". With advanced selectors, management events
/// stop unless one selector asks for them. Values are sorted, because CloudTrail gives them back in its own order.
/// </remarks>
static class EventSelectors
{
    public static InputList<Aws.CloudTrail.Inputs.TrailAdvancedEventSelectorArgs> For(IReadOnlyList<string> objectArns)
    {
        List<Aws.CloudTrail.Inputs.TrailAdvancedEventSelectorArgs> selectors =
            [Selector("Management events", Only("eventCategory", "Management"))];
        if (objectArns.Count > 0)
        {
            selectors.Add(Selector(
                "Objects of sensitive buckets",
                Only("eventCategory", "Data"),
                Only("resources.type", "AWS::S3::Object"),
                new() { Field = "resources.ARN", StartsWiths = objectArns.Order(StringComparer.Ordinal).ToArray() }));
        }

        return selectors;
    }

    static Aws.CloudTrail.Inputs.TrailAdvancedEventSelectorArgs Selector(
        string name, params Aws.CloudTrail.Inputs.TrailAdvancedEventSelectorFieldSelectorArgs[] fields) =>
        new() { Name = name, FieldSelectors = fields };

    static Aws.CloudTrail.Inputs.TrailAdvancedEventSelectorFieldSelectorArgs Only(string field, string value) =>
        new() { Field = field, Equals = value };
}
