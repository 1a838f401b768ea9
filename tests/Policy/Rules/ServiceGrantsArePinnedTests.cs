using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class ServiceGrantsArePinnedTests() : RuleTest(Rules.ServiceGrantsArePinned)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Pinned];

    [Fact]
    public void Passes_a_source_account() => Passes(Pinned);

    [Fact]
    public void Passes_a_service_key_condition() => Passes(Of("""{"StringEquals":{"kms:CallerAccount":"444455556666"}}"""));

    [Fact]
    public void Passes_decryption_of_a_bucket_key() => Passes(Plan.Resource(
        AwsTypes.Key, "key", ("policy", """{"Statement":{"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"kms:Decrypt","Resource":"*"}}""")));

    [Fact]
    public void Passes_a_denial() => Passes(Topic("""{"Effect":"Deny","Principal":{"Service":"events.amazonaws.com"},"Action":"sns:Publish","Resource":"*"}"""));

    [Fact]
    public void Ignores_trust_policies() => Ignores(Plan.Resource(AwsTypes.Role, "role", ("assumeRolePolicy", Unpinned)));

    [Fact]
    public void Fails_a_service_without_condition() => Fails(
        "topic.policy: expected every service to be pinned, got statement Publish.",
        Plan.Resource(AwsTypes.TopicPolicy, "topic", ("policy", Unpinned)));

    [Fact]
    public void Fails_a_condition_that_says_nothing() => Fails(
        "topic.policy: expected every service to be pinned, got statement Publish.",
        Of("""{"StringLike":{"aws:SourceArn":"*"}}"""));

    [Fact]
    public void Leaves_an_unknown_document_open() => LeavesOpen(
        "topic.policy: expected every service to be pinned, got a value known only after an update.",
        Pinned.With("policy", Plan.Unknown));

    static string Unpinned => """{"Statement":{"Sid":"Publish","Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sns:Publish","Resource":"*"}}""";

    static PlannedResource Pinned => Of("""{"StringEquals":{"aws:SourceAccount":"111122223333"}}""");

    static PlannedResource Of(string condition) =>
        Topic($$"""{"Sid":"Publish","Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sns:Publish","Resource":"*","Condition":{{condition}}}""");

    static PlannedResource Topic(string statement) =>
        Plan.Resource(AwsTypes.TopicPolicy, "topic", ("policy", $$"""{"Statement":{{statement}}}"""));
}
