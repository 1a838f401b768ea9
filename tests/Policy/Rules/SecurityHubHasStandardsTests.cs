using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class SecurityHubHasStandardsTests() : RuleTest(Rules.SecurityHubHasStandards)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Of(true, "arn:aws:securityhub:eu-west-1::standards/aws-foundational-security-best-practices/v/1.0.0")];

    [Fact]
    public void Passes_a_standard() => Passes(Of(true, "arn:aws:securityhub:eu-west-1::standards/aws-foundational-security-best-practices/v/1.0.0"));

    [Fact]
    public void Fails_no_standard() => Fails(
        "policy.configurationPolicy.enabledStandardArns: expected a standard, with the service enabled, got [].",
        Of(true));

    [Fact]
    public void Fails_a_service_that_is_off() => Fails(
        "policy.configurationPolicy.enabledStandardArns: expected a standard, with the service enabled, got [].",
        Of(false));

    [Fact]
    public void Leaves_unknown_settings_open() => LeavesOpen(
        "policy.configurationPolicy.enabledStandardArns: expected a standard, with the service enabled, got a value known only after an update.",
        Of(true).With("configurationPolicy", Plan.Unknown));

    static PlannedResource Of(bool enabled, params string[] standards) => Plan.Resource(
        AwsTypes.SecurityHubPolicy, "policy", ("configurationPolicy", Plan.Object(("serviceEnabled", enabled), ("enabledStandardArns", Plan.Texts(standards)))));
}
