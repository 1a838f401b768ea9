using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws.Constraints.CloudTrail;

/// <summary>A trail that records writes to its own bucket records each of its deliveries, and each record is a delivery.</summary>
/// <remarks>AWS takes such a trail and sends the bill; the code is ours.</remarks>
sealed class TrailRecordsItself() : InputConstraint(
    "cloudtrail-records-itself", "SelfRecordingTrail", "CloudTrail User Guide: Logging data events", AwsTypes.Trail)
{
    public override Violation? Check(Subject subject)
    {
        if (subject.Inputs.Text("s3BucketName") is not { } bucket)
        {
            return null;
        }

        var objects = $"arn:aws:s3:::{bucket}/";
        foreach (var selector in subject.Inputs.Objects("advancedEventSelectors").Where(s => !s.ContainsUnknowns))
        {
            if (Records(selector, objects))
            {
                return Loop(subject, "advancedEventSelectors", bucket, $"Add a field selector resources.ARN notStartsWiths {objects} to {selector.Text("name") ?? "the selector"}.");
            }
        }

        var values = subject.Inputs.Objects("eventSelectors")
            .Where(s => s.Text("readWriteType") != "ReadOnly")
            .SelectMany(s => s.Objects("dataResources"))
            .Where(d => d.Text("type") == "AWS::S3::Object")
            .SelectMany(d => d.Texts("values"));
        return values.Any(v => v == "arn:aws:s3" || objects.StartsWith(v, StringComparison.Ordinal))
            ? Loop(subject, "eventSelectors", bucket, "Use advancedEventSelectors that leave the bucket out.")
            : null;
    }

    static Violation Loop(Subject subject, string member, string bucket, string advice) =>
        subject.Wrong(member, $"selectors that leave out {bucket}, the trail's own bucket", "data events of it", advice);

    static bool Records(PropertyMap selector, string objects)
    {
        var fields = selector.Objects("fieldSelectors").ToLookup(f => f.Text("field") ?? "", StringComparer.Ordinal);
        return fields["resources.type"].Any(f => f.Texts("equals").Contains("AWS::S3::Object"))
            && !fields["readOnly"].Any(f => f.Texts("equals").Contains("true"))
            && !fields["eventName"].Any(f => f.Has("equals") && !f.Texts("equals").Contains("PutObject"))
            && fields["resources.ARN"].All(f => Covers(f, objects));
    }

    static bool Covers(PropertyMap field, string objects) =>
        (!field.Has("startsWiths") || field.Texts("startsWiths").Any(p => objects.StartsWith(p, StringComparison.Ordinal) || p.StartsWith(objects, StringComparison.Ordinal)))
        && (!field.Has("equals") || field.Texts("equals").Any(p => p.StartsWith(objects, StringComparison.Ordinal)))
        && !field.Texts("notStartsWiths").Any(p => objects.StartsWith(p, StringComparison.Ordinal));
}
