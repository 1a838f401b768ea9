using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class KeyStaysManageableTests() : RuleTest(Rules.KeyStaysManageable)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Managed];

    [Fact]
    public void Passes_the_root_of_the_account() => Passes(Managed);

    [Fact]
    public void Passes_the_default_policy() => Passes(ArchivePlan.Key);

    [Fact]
    public void Passes_a_role_that_may_put_the_policy() => Passes(Of("""{"AWS":"arn:aws:iam::444455556666:role/PlatformDeploy"}""", "kms:PutKeyPolicy"));

    [Fact]
    public void Fails_a_key_of_services_alone() => Fails(
        "key.policy: expected a principal that may change it, got none.",
        Of("""{"Service":"cloudtrail.amazonaws.com"}""", "kms:*"));

    [Fact]
    public void Fails_administrators_that_may_only_read() => Fails(
        "key.policy: expected a principal that may change it, got none.",
        Of("""{"AWS":"arn:aws:iam::444455556666:root"}""", "kms:Describe*"));

    [Fact]
    public void Leaves_an_unknown_policy_open() => LeavesOpen(
        "key.policy: expected a principal that may change it, got a value known only after an update.",
        Managed.With("policy", Plan.Unknown));

    static PlannedResource Managed => Of("""{"AWS":"arn:aws:iam::444455556666:root"}""", "kms:*");

    static PlannedResource Of(string principal, string action) => Plan.Resource(
        AwsTypes.Key, "key", ("policy", $$"""{"Statement":[{"Effect":"Allow","Principal":{{principal}},"Action":"{{action}}","Resource":"*"}]}"""));
}
