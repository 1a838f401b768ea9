using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class NoDecryptionOfEveryKeyTests() : RuleTest(Rules.NoDecryptionOfEveryKey)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Named];

    [Fact]
    public void Passes_a_named_key() => Passes(Named);

    [Fact]
    public void Passes_a_condition_on_the_service() => Passes(Of("kms:Decrypt", "*", ""","Condition":{"StringEquals":{"kms:ViaService":"s3.eu-west-1.amazonaws.com"}}"""));

    [Fact]
    public void Passes_other_actions_of_keys() => Passes(Of("kms:ListKeys", "*"));

    [Fact]
    public void Fails_every_key() => Fails(
        "policy.policy: expected named keys, got a statement without Sid.",
        Of("kms:*", "*"));

    [Fact]
    public void Fails_every_key_of_every_account() => Fails(
        "policy.policy: expected named keys, got a statement without Sid.",
        Of("kms:ReEncryptFrom", "arn:aws:kms:*:*:key/*"));

    [Fact]
    public void Leaves_an_unknown_document_open() => LeavesOpen(
        "policy.policy: expected named keys, got a value known only after an update.",
        Named.With("policy", Plan.Unknown));

    static PlannedResource Named => Of("kms:Decrypt", ArchivePlan.KeyArn);

    static PlannedResource Of(string action, string resource, string condition = "") => Plan.Resource(
        AwsTypes.RolePolicy, "policy", ("policy", $$"""{"Statement":[{"Effect":"Allow","Action":"{{action}}","Resource":"{{resource}}"{{condition}}}]}"""));
}
