namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>Rules with a filter say how they go with others and with delete markers; only such rules may have several destinations.</summary>
sealed class ReplicationRules() : InputConstraint(
    "s3-replication-rules", "InvalidRequest", "S3 API Reference: PutBucketReplication, ReplicationRule", AwsTypes.BucketReplication)
{
    public override Violation? Check(Subject subject)
    {
        var rules = subject.Inputs.Objects("rules").ToList();
        var bare = rules.Find(rule => rule.Has("filter") && !(rule.Has("priority") && rule.Has("deleteMarkerReplication")));
        var plain = rules.Select(rule => rule.Object("destination")?.Text("bucket")).OfType<string>().Distinct().Count() > 1 ? rules.Find(rule => !rule.Has("filter")) : null;
        return bare is not null
                ? subject.Wrong("rules", "a priority and deleteMarkerReplication beside a filter", $"{bare.Text("id")} without", "Add them.")
            : plain is not null
                ? subject.Wrong("rules", "a filter in every rule, where there are several destinations", $"{plain.Text("id")} without", "Add one, with an empty prefix for all objects.")
            : Twice(rules.Select(rule => rule.Text("id"))) is { } id
                ? subject.Wrong("rules", "every id once", $"{id} twice", "Rename one of the rules.")
            : Twice(rules.Select(rule => rule.Number("priority")?.ToString(System.Globalization.CultureInfo.InvariantCulture))) is { } priority
                ? subject.Wrong("rules", "every priority once", $"{priority} twice", "Number the rules.")
            : null;
    }

    static string? Twice(IEnumerable<string?> values)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return values.FirstOrDefault(value => value is not null && !seen.Add(value));
    }
}
