using Pulumi.Rpc;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class CopiesStartWhereObjectsAreWrittenTests() : RuleTest(Rules.CopiesStartWhereObjectsAreWritten)
{
    const string Broken = "archive.rules[0].destination.bucket: expected objects that were written to its source, got copies from landing, which S3 does not copy to second.";

    protected override IReadOnlyList<PlannedResource> Kept => [Replication("landing", "archive", "second"), Replication("archive", "second")];

    [Fact]
    public void Passes_one_copy() => Passes(Replication("landing", "archive"));

    [Fact]
    public void Passes_two_buckets_that_copy_to_each_other() => Passes(Replication("east", "west"), Replication("west", "east"));

    [Fact]
    public void Fails_a_copy_of_copies() => Fails(Broken, Replication("landing", "archive"), Replication("archive", "second"));

    [Fact]
    public void Fails_where_the_direct_rule_is_off() => Fails(
        Broken, Replication("landing", "archive", "second").With("rules", Plan.List(Rule("archive"), Rule("second", "Disabled"))), Replication("archive", "second"));

    [Fact]
    public void Passes_a_first_link_that_is_off() => Passes(
        Replication("landing", "archive").With("rules", Plan.List(Rule("archive", "Disabled"))), Replication("archive", "second"));

    [Fact]
    public void Names_every_bucket_whose_objects_stay_behind() => Fails(
        Broken.Replace("landing", "landing and other", StringComparison.Ordinal),
        Replication("landing", "archive"), Replication("other", "archive"), Replication("archive", "second"));

    [Fact]
    public void Leaves_an_unknown_destination_open() => LeavesOpen(
        "archive.rules[0].destination.bucket: expected objects that were written to its source, got a value known only after an update.",
        Replication("landing", "archive").With("rules", Plan.List(Rule("archive"), Rule(Plan.Unknown))), Replication("archive", "second"));

    static PlannedResource Replication(string from, params string[] to) => Plan.Resource(
        AwsTypes.BucketReplication, from, ("bucket", from), ("rules", Plan.List([.. to.Select(bucket => Rule($"arn:aws:s3:::{bucket}"))])));

    static PropertyMap Rule(PropertyValue bucket, string status = "Enabled") => Plan.Object(("status", status), ("destination", Plan.Object(("bucket", bucket))));
}
