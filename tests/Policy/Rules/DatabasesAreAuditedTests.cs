using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class DatabasesAreAuditedTests() : RuleTest(Rules.DatabasesAreAudited)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Audited, Audited.With("engine", "aurora-postgresql").With("enabledCloudwatchLogsExports", Plan.Texts("postgresql"))];

    [Theory]
    [InlineData("aurora-mysql", "audit")]
    [InlineData("mariadb", "audit")]
    [InlineData("oracle-ee", "audit")]
    [InlineData("postgres", "postgresql")]
    [InlineData("sqlserver-se", "error")]
    public void Passes_the_log_of_the_engine(string engine, string log) =>
        Passes(Audited.With("engine", engine).With("enabledCloudwatchLogsExports", Plan.Texts(log)));

    [Fact]
    public void Fails_another_log() => Fails(
        "orders.enabledCloudwatchLogsExports: expected postgresql among them, got [audit].", Audited.With("engine", "postgres"));

    [Fact]
    public void Fails_no_log() => Fails(
        "orders.enabledCloudwatchLogsExports: expected audit among them, got nothing.", Audited.Without("enabledCloudwatchLogsExports"));

    [Fact]
    public void Ignores_engines_without_such_a_log() => Ignores(Audited.With("engine", "db2-se"));

    [Fact]
    public void Leaves_unknown_exports_open() => LeavesOpen(
        "orders.enabledCloudwatchLogsExports: expected audit among them, got a value known only after an update.",
        Audited.With("enabledCloudwatchLogsExports", Plan.Unknown));

    [Fact]
    public void Leaves_an_unknown_engine_open() => Assert.Equal([Verdict.Undetermined], Rows([Audited.Without("engine")]).Select(row => row.Verdict));

    [Theory]
    [InlineData("arn:aws:rds:eu-west-1:777788889999:cluster:orders", Verdict.Pass)]
    [InlineData("arn:aws:rds:eu-west-1:777788889999:cluster:order", Verdict.Fail)]
    public void Looks_for_what_is_configured(string arn, Verdict verdict) => Assert.Equal(
        verdict,
        PolicyEvaluation.Run(
            [Rules.DatabasesAreAudited],
            Calls.Of("eu-west-1", "ModifyDBCluster", """{"DBClusterIdentifier":"orders","CloudwatchLogsExportConfiguration":{"EnableLogTypes":["audit"]}}"""),
            new() { Shared = Plan.Object(("databaseClusters", Plan.Texts(arn))) }).Rows[0].Verdict);

    static PlannedResource Audited => Plan.Resource(
        AwsTypes.DatabaseCluster, "orders", ("engine", "aurora-mysql"), ("enabledCloudwatchLogsExports", Plan.Texts("audit")));
}
