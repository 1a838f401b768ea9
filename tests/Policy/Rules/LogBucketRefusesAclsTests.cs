using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class LogBucketRefusesAclsTests() : RuleTest(Rules.LogBucketRefusesAcls)
{
    protected override IReadOnlyList<PlannedResource> Kept => [.. ArchivePlan.All, Ownership];

    [Fact]
    public void Passes_owner_enforced() => Passes([.. ArchivePlan.All, Ownership]);

    [Fact]
    public void Passes_the_default() => Passes(ArchivePlan.All);

    [Fact]
    public void Fails_objects_of_their_writers() => Fails(
        "archive-ownership.rule.objectOwnership: expected BucketOwnerEnforced, got ObjectWriter.",
        [.. ArchivePlan.All, Ownership.With("rule", Plan.Object(("objectOwnership", "ObjectWriter")))]);

    [Fact]
    public void Leaves_an_unknown_ownership_open() => LeavesOpen(
        "archive-ownership.rule.objectOwnership: expected BucketOwnerEnforced, got a value known only after an update.",
        [.. ArchivePlan.All, Ownership.With("rule", Plan.Unknown)]);

    static PlannedResource Ownership => Plan.Resource(
        AwsTypes.BucketOwnership, "archive-ownership", ("bucket", "example-archive"), ("rule", Plan.Object(("objectOwnership", "BucketOwnerEnforced"))));
}
