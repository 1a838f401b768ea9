using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class VpcQueriesAreLoggedTests() : RuleTest(Rules.VpcQueriesAreLogged)
{
    protected override IReadOnlyList<PlannedResource> Kept => Logged;

    [Fact]
    public void Passes_what_is_logged() => Passes([.. Logged]);

    [Fact]
    public void Fails_what_is_not_logged() => Fails(
        "vpc: expected a ResolverQueryLogConfigAssociation, got none.",
        Logged[0]);

    [Fact]
    public void Fails_what_only_others_log() => Fails(
        "vpc: expected a ResolverQueryLogConfigAssociation, got none.",
        Logged[0], Logged[1].With("resourceId", "other"));

    [Fact]
    public void Follows_a_dependency_where_the_id_is_unknown() => Passes(Logged[0].Without("id"), Logged[1].From("resourceId", Logged[0]));

    [Fact]
    public void Leaves_an_unknown_target_open() => LeavesOpen(
        "vpc: expected a ResolverQueryLogConfigAssociation, got a value known only after an update.",
        Logged[0], Logged[1].With("resourceId", Plan.Unknown));

    [Theory]
    [InlineData("vpc-1", Verdict.Pass)]
    [InlineData("vpc-12", Verdict.Fail)]
    public void Looks_for_what_is_configured(string id, Verdict verdict) => Assert.Equal(
        verdict,
        PolicyEvaluation.Run([Rules.VpcQueriesAreLogged], [Logged[1]], new() { Shared = Plan.Object(("vpcs", Plan.Texts(id))) }).Rows[0].Verdict);

    static IReadOnlyList<PlannedResource> Logged =>
    [
        Plan.Resource(AwsTypes.Vpc, "vpc", ("id", "vpc-1")),
        Plan.Resource(AwsTypes.ResolverQueryLogConfigAssociation, "queries", ("resourceId", "vpc-1")),
    ];
}
