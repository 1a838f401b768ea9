using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class PasswordsAreStrongTests() : RuleTest(Rules.PasswordsAreStrong)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Strong];

    [Fact]
    public void Passes_fourteen_characters() => Passes(Strong);

    [Fact]
    public void Fails_short_passwords() => Fails(
        "passwords.minimumPasswordLength: expected 14 or more, got 8.",
        Strong.With("minimumPasswordLength", 8.0));

    [Fact]
    public void Fails_the_same_password_again() => Fails(
        "passwords.passwordReusePrevention: expected 24 or more, got nothing.",
        Strong.Without("passwordReusePrevention"));

    [Fact]
    public void Leaves_an_unknown_length_open() => LeavesOpen(
        "passwords.minimumPasswordLength: expected 14 or more, got a value known only after an update.",
        Strong.With("minimumPasswordLength", Plan.Unknown));

    static PlannedResource Strong => Plan.Resource(
        AwsTypes.PasswordPolicy, "passwords", ("minimumPasswordLength", 14.0), ("passwordReusePrevention", 24.0));
}
