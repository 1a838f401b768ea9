using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class KubernetesClustersAreAuditedTests() : RuleTest(Rules.KubernetesClustersAreAudited)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Audited];

    [Fact]
    public void Passes_the_audit_log() => Passes(Audited);

    [Fact]
    public void Fails_other_logs() => Fails(
        "cluster.enabledClusterLogTypes: expected audit among them, got [api].", Audited.With("enabledClusterLogTypes", Plan.Texts("api")));

    [Fact]
    public void Fails_no_log() => Fails(
        "cluster.enabledClusterLogTypes: expected audit among them, got nothing.", Audited.Without("enabledClusterLogTypes"));

    [Fact]
    public void Leaves_unknown_types_open() => LeavesOpen(
        "cluster.enabledClusterLogTypes: expected audit among them, got a value known only after an update.", Audited.With("enabledClusterLogTypes", Plan.Unknown));

    [Theory]
    [InlineData("arn:aws:eks:eu-west-1:777788889999:cluster/services", Verdict.Pass)]
    [InlineData("arn:aws:eks:eu-west-1:123456789012:cluster/services", Verdict.Fail)]
    [InlineData("arn:aws:eks:us-east-1:777788889999:cluster/services", Verdict.Fail)]
    [InlineData("arn:aws:eks:eu-west-1:777788889999:cluster/others", Verdict.Fail)]
    public void Looks_for_what_is_configured(string arn, Verdict verdict) => Assert.Equal(verdict, Judge(arn, Calls.Of(
        "eu-west-1", "UpdateClusterConfig", """{"name":"services","logging":{"clusterLogging":[{"types":["audit"],"enabled":true}]}}""")));

    [Fact]
    public void Leaves_open_what_an_unknown_runbook_may_do() => Assert.Equal(Verdict.Undetermined, Judge(
        "arn:aws:eks:eu-west-1:777788889999:cluster/services", [.. Calls.Of("eu-west-1", "UpdateClusterConfig", "{}").Select(r => r.Type == AwsTypes.SsmDocument ? r.With("content", Plan.Unknown) : r)]));

    [Fact]
    public void Fails_what_a_runbook_does_not_log() => Assert.Equal(Verdict.Fail, Judge(
        "arn:aws:eks:eu-west-1:777788889999:cluster/services",
        Calls.Of("eu-west-1", "UpdateClusterConfig", """{"name":"services","logging":{"clusterLogging":[{"types":["api"],"enabled":true}]}}""")));

    static Verdict Judge(string arn, IReadOnlyList<PlannedResource> plan) => PolicyEvaluation
        .Run([Rules.KubernetesClustersAreAudited], plan, new() { Shared = Plan.Object(("kubernetesClusters", Plan.Texts(arn))) }).Rows[0].Verdict;

    static PlannedResource Audited => Plan.Resource(AwsTypes.KubernetesCluster, "cluster", ("enabledClusterLogTypes", Plan.Texts("api", "audit")));
}
