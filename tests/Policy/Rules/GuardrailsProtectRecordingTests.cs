using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class GuardrailsProtectRecordingTests() : RuleTest(Rules.GuardrailsProtectRecording)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Guardrail, Attachment];

    [Fact]
    public void Passes_a_policy_that_denies_them() => Passes(Guardrail, Attachment);

    [Fact]
    public void Passes_two_policies_together() => Passes(Of("trails", "cloudtrail:*"), Of("detectors", "guardduty:*", "config:*", "securityhub:*"), Attachment.With("policyId", "trails"), Attachment.With("policyId", "detectors"));

    [Fact]
    public void Fails_an_action_that_is_left_out() => Fails(
        "service control policies: expected a denial of config:DeleteConfigurationRecorder, config:StopConfigurationRecorder, got none.",
        Of("guardrail", "cloudtrail:*", "guardduty:*", "securityhub:*"), Attachment);

    [Fact]
    public void Fails_a_policy_that_is_attached_to_nothing() => Fails(
        "service control policies: expected a denial of cloudtrail:DeleteTrail, cloudtrail:StopLogging, cloudtrail:UpdateTrail, config:DeleteConfigurationRecorder, config:StopConfigurationRecorder, guardduty:DeleteDetector, guardduty:DisassociateFromAdministratorAccount, securityhub:DisableSecurityHub, got none.",
        Guardrail);

    [Fact]
    public void Leaves_an_unknown_policy_open() => LeavesOpen(
        "service control policies: expected a denial of cloudtrail:DeleteTrail, cloudtrail:StopLogging, cloudtrail:UpdateTrail, config:DeleteConfigurationRecorder, config:StopConfigurationRecorder, guardduty:DeleteDetector, guardduty:DisassociateFromAdministratorAccount, securityhub:DisableSecurityHub, got a value known only after an update.",
        Guardrail.With("content", Plan.Unknown), Attachment);

    [Fact]
    public void Is_not_applicable_when_guardrails_are_off() => Assert.Equal(
        Verdict.NotApplicable,
        PolicyEvaluation.Run([Rules.GuardrailsProtectRecording], [Guardrail], new() { Shared = Plan.Object(("services", Plan.Texts("guardDuty"))) }).Rows[0].Verdict);

    static PlannedResource Guardrail => Of("guardrail", "cloudtrail:*", "guardduty:*", "config:*", "securityhub:*");

    static PlannedResource Attachment => Plan.Resource(AwsTypes.OrganizationPolicyAttachment, "attachment", ("policyId", "guardrail"), ("targetId", "r-ab12"));

    static PlannedResource Of(string name, params string[] actions) => Plan.Resource(
        AwsTypes.OrganizationPolicy, name, ("name", name), ("type", "SERVICE_CONTROL_POLICY"), ("content", $$"""
        {"Statement":[{"Effect":"Deny","Action":[{{string.Join(',', actions.Select(action => $"\"{action}\""))}}],"Resource":"*",
         "Condition":{"ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/PlatformDeploy"} } }]}
        """));
}
