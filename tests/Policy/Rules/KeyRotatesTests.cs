using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class KeyRotatesTests() : RuleTest(Rules.KeyRotates)
{
    protected override IReadOnlyList<PlannedResource> Kept => [ArchivePlan.Key];

    [Fact]
    public void Passes_a_key_that_rotates() => Passes(ArchivePlan.Key);

    [Fact]
    public void Ignores_keys_that_sign() => Ignores(Plan.Resource(AwsTypes.Key, "signing", ("customerMasterKeySpec", "RSA_2048"), ("keyUsage", "SIGN_VERIFY")));

    [Fact]
    public void Fails_a_key_that_does_not_rotate() => Fails(
        "archive-key.enableKeyRotation: expected true, got nothing.",
        ArchivePlan.Key.Without("enableKeyRotation"));

    [Fact]
    public void Leaves_an_unknown_value_open() => LeavesOpen(
        "archive-key.enableKeyRotation: expected true, got a value known only after an update.",
        ArchivePlan.Key.With("enableKeyRotation", Plan.Unknown));
}
