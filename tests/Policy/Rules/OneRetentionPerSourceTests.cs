using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class OneRetentionPerSourceTests() : RuleTest(Rules.OneRetentionPerSource)
{
    protected override IReadOnlyList<PlannedResource> Kept => ArchivePlan.All;

    [Fact]
    public void Passes_one_number_in_all_places() => Passes(ArchivePlan.All);

    [Fact]
    public void Fails_a_lifecycle_of_another_number() => Fails(
        "archive-lifecycle.rules[0].expiration.days: expected 731 days as in archive-lock, got 400 days.",
        ArchivePlan.But(ArchivePlan.Lifecycle.With("rules", Plan.List(ArchivePlan.RuleOf(400)))));

    [Fact]
    public void Fails_a_group_of_another_number() => Fails(
        "trail-group.retentionInDays: expected 731 days as in archive-lock, got 365 days.",
        ArchivePlan.But(ArchivePlan.Group.With("retentionInDays", 365.0)));

    [Fact]
    public void Fails_a_group_that_never_forgets() => Fails(
        "trail-group.retentionInDays: expected 731 days as in archive-lock, got no end.",
        ArchivePlan.But(ArchivePlan.Group.Without("retentionInDays")));

    [Fact]
    public void Fails_the_group_of_a_zone_that_a_stream_carries_to_the_bucket() => Fails(
        "zone-group.retentionInDays: expected 731 days as in archive-lock, got 400 days.",
        [.. ArchivePlan.All, .. Zone(400)]);

    [Fact]
    public void Leaves_an_unknown_value_open() => LeavesOpen(
        "trail-group.retentionInDays: expected 731 days as in archive-lock, got a value known only after an update.",
        ArchivePlan.But(ArchivePlan.Group.With("retentionInDays", Plan.Unknown)));

    static IEnumerable<PlannedResource> Zone(double days) =>
    [
        Plan.Resource(AwsTypes.LogGroup, "zone-group", ("name", "/aws/route53/example.com"), ("retentionInDays", days)).In("member"),
        Plan.Resource(AwsTypes.QueryLog, "zone-log", ("zoneId", "Z1"), ("cloudwatchLogGroupArn", "arn:aws:logs:us-east-1:777788889999:log-group:/aws/route53/example.com")).In("member"),
        Plan.Resource(AwsTypes.Firehose, "stream", ("name", "dns"), ("extendedS3Configuration", Plan.Object(("bucketArn", ArchivePlan.BucketArn)))).In("member"),
        Plan.Resource(AwsTypes.LogSubscriptionFilter, "carry", ("logGroup", "/aws/route53/example.com"), ("destinationArn", "arn:aws:firehose:us-east-1:777788889999:deliverystream/dns")).In("member"),
    ];
}
