using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class NoPublicPrincipalTests() : RuleTest(Rules.NoPublicPrincipal)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Valid];

    [Fact]
    public void Passes_principals_by_name() => Passes(Valid);

    [Fact]
    public void Passes_everybody_of_the_organization() => Passes(Of("""{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-example0000"}}}"""));

    [Fact]
    public void Passes_a_denial_of_everybody() => Passes(Of("""{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}"""));

    [Fact]
    public void Ignores_a_key_with_the_default_policy() => Ignores(Plan.Resource(AwsTypes.Key, "key"));

    [Fact]
    public void Fails_everybody() => Fails(
        "open.policy: expected no statement that lets everybody in, got statement Open.",
        Of("""{"Sid":"Open","Effect":"Allow","Principal":{"AWS":"*"},"Action":"s3:GetObject","Resource":"*"}"""));

    [Fact]
    public void Fails_a_condition_that_everybody_meets() => Fails(
        "open.policy: expected no statement that lets everybody in, got a statement without Sid.",
        Of("""{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"*","Condition":{"StringLike":{"aws:PrincipalOrgID":"*"}}}"""));

    [Fact]
    public void Fails_a_condition_that_excludes_somebody() => Fails(
        "open.policy: expected no statement that lets everybody in, got a statement without Sid.",
        Of("""{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"*","Condition":{"StringNotEquals":{"aws:PrincipalOrgID":"o-example0000"}}}"""));

    [Fact]
    public void Fails_a_trust_policy() => Fails(
        "role.assumeRolePolicy: expected no statement that lets everybody in, got a statement without Sid.",
        Plan.Resource(AwsTypes.Role, "role", ("assumeRolePolicy", ArchivePlan.PolicyOf("""{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}"""))));

    [Fact]
    public void Leaves_an_unknown_policy_open() => LeavesOpen(
        "open.policy: expected no statement that lets everybody in, got a value known only after an update.",
        Valid.With("policy", Plan.Unknown));

    [Fact]
    public void Judges_a_topic_by_the_policy_that_is_a_resource_of_its_own()
    {
        var topic = Plan.Resource(AwsTypes.Topic, "topic", ("arn", "arn:aws:sns:eu-west-1:777788889999:topic"), ("policy", Plan.Unknown));
        var policy = Plan.Resource(AwsTypes.TopicPolicy, "access", ("arn", "arn:aws:sns:eu-west-1:777788889999:topic"), ("policy", Valid.Properties["policy"]));

        Passes(topic, policy);
        LeavesOpen("topic.policy: expected no statement that lets everybody in, got a value known only after an update.", topic);
    }

    static PlannedResource Valid => Of("""{"Effect":"Allow","Principal":{"AWS":"444455556666"},"Action":"s3:GetObject","Resource":"*"}""");

    static PlannedResource Of(string statement) =>
        Plan.Resource(AwsTypes.BucketPolicy, "open", ("bucket", "example-open"), ("policy", ArchivePlan.PolicyOf(statement)));
}
