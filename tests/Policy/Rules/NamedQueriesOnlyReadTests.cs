using Pulumi.Rpc;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class NamedQueriesOnlyReadTests() : RuleTest(Rules.NamedQueriesOnlyRead)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Of("-- id: waf/blocks\nSELECT 1")];

    [Fact]
    public void Passes_a_question_after_its_header() => Passes(Of("-- id: waf/blocks\n\n  with t AS (SELECT 1) SELECT * FROM t"));

    [Fact]
    public void Fails_a_statement_that_changes() => Fails(
        "query.query: expected SELECT or WITH without placeholders, got another statement.",
        Of("DROP TABLE cloudtrail.prod"));

    [Fact]
    public void Fails_a_placeholder() => Fails(
        "query.query: expected SELECT or WITH without placeholders, got another statement.",
        Of("SELECT * FROM ${table}"));

    [Fact]
    public void Leaves_an_unknown_text_open() => LeavesOpen(
        "query.query: expected SELECT or WITH without placeholders, got a value known only after an update.",
        Of(Plan.Unknown));

    static PlannedResource Of(PropertyValue text) => Plan.Resource(AwsTypes.NamedQuery, "query", ("query", text));
}
