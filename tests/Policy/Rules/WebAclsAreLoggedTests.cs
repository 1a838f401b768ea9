using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class WebAclsAreLoggedTests() : RuleTest(Rules.WebAclsAreLogged)
{
    protected override IReadOnlyList<PlannedResource> Kept => Logged;

    [Fact]
    public void Passes_what_is_logged() => Passes([.. Logged]);

    [Fact]
    public void Fails_what_is_not_logged() => Fails(
        "acl: expected a WebAclLoggingConfiguration, got none.",
        Logged[0]);

    [Fact]
    public void Fails_what_only_others_log() => Fails(
        "acl: expected a WebAclLoggingConfiguration, got none.",
        Logged[0], Logged[1].With("resourceArn", "other"));

    [Fact]
    public void Follows_a_dependency_where_the_id_is_unknown() => Passes(Logged[0].Without("arn"), Logged[1].From("resourceArn", Logged[0]));

    [Fact]
    public void Leaves_an_unknown_target_open() => LeavesOpen(
        "acl: expected a WebAclLoggingConfiguration, got a value known only after an update.",
        Logged[0], Logged[1].With("resourceArn", Plan.Unknown));

    [Theory]
    [InlineData("arn:aws:wafv2:eu-west-1:777788889999:regional/webacl/web/1", Verdict.Pass)]
    [InlineData("arn:aws:wafv2:eu-west-1:777788889999:regional/webacl/web/12", Verdict.Fail)]
    public void Looks_for_what_is_configured(string id, Verdict verdict) => Assert.Equal(
        verdict,
        PolicyEvaluation.Run([Rules.WebAclsAreLogged], [Logged[1]], new() { Shared = Plan.Object(("webAcls", Plan.Texts(id))) }).Rows[0].Verdict);

    static IReadOnlyList<PlannedResource> Logged =>
    [
        Plan.Resource(AwsTypes.WebAcl, "acl", ("arn", "arn:aws:wafv2:eu-west-1:777788889999:regional/webacl/web/1")),
        Plan.Resource(AwsTypes.WebAclLogging, "decisions", ("resourceArn", "arn:aws:wafv2:eu-west-1:777788889999:regional/webacl/web/1")),
    ];
}
