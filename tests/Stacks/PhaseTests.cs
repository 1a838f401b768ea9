using Pulumi.Rpc;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Engine.Operations;

namespace SecurityPlatform.Tests.Stacks;

/// <summary>The order of docs/decisions/0006-two-phase-deployment.md, and what each stack says on the way.</summary>
public sealed class PhaseTests
{
    const string Delegation = "GuardDuty delegation: deploy security, which switches it on, then master again";
    const string Settings = "GuardDuty organization settings: deploy master, which delegates, then security again";

    readonly Rehearsed _organization = new();

    [Fact]
    public async Task Master_alone_waits_for_the_archive_and_the_detectors()
    {
        var master = await _organization.UpAsync("master");

        Assert.True(master.Succeeded);
        Assert.Equal(
            [
                "organization trail: deploy security, which makes its archive, then master again",
                $"ap-northeast-1 {Delegation}",
                $"us-east-1 {Delegation}",
                $"us-west-2 {Delegation}",
            ],
            Pending(master).Where(line => line.Contains("GuardDuty", StringComparison.Ordinal) || line.Contains("trail", StringComparison.Ordinal)));
        Assert.Equal(
            ["GuardDuty", "Macie", "Security Hub"],
            Pending(master).Where(line => line.StartsWith("us-west-2 ", StringComparison.Ordinal)).Select(line => line[10..line.IndexOf(" delegation", StringComparison.Ordinal)]).Order());
        Assert.Empty(_organization.View("master").All("aws:cloudtrail/trail:Trail"));
    }

    [Fact]
    public async Task Security_makes_its_detectors_before_master_delegates()
    {
        await _organization.UpAsync("master");

        var security = await _organization.UpAsync("security");

        Assert.Equal([$"ap-northeast-1 {Settings}", $"us-east-1 {Settings}", $"us-west-2 {Settings}"], GuardDuty(security));
        Assert.Equal(3, _organization.View("security").All("aws:guardduty/detector:Detector").Count);
        Assert.Empty(_organization.View("security").All("aws:guardduty/organizationConfiguration:OrganizationConfiguration"));
    }

    [Fact]
    public async Task A_member_waits_for_the_archive()
    {
        var member = await _organization.UpAsync("member");

        Assert.True(member.Succeeded);
        Assert.Equal(
            [
                "AWS Config: deploy security, which makes its archive, then this stack again",
                "AWS WAF: deploy security, which makes its archive, then this stack again",
                "Route 53 public DNS queries: deploy security, which makes its archive, then this stack again",
            ],
            Pending(member));
        Assert.Equal("passwords-policy", Urn.Name(Assert.Single(_organization.View("member").Managed).Urn));
    }

    [Fact]
    public async Task A_member_without_zones_waits_for_nothing()
    {
        _organization.Set("member", "publicZones", "[]");
        _organization.Set("member", "webAcls", "[]");
        _organization.Set("member", "configRecorder", "false");

        Assert.Empty(Pending(await _organization.UpAsync("member")));
    }

    [Fact]
    public async Task A_region_that_joins_later_goes_through_the_same_phases()
    {
        await _organization.AllAsync();
        foreach (var stack in (string[])["master", "security"])
        {
            _organization.Set(stack, "governedRegions", """["ap-northeast-1","eu-west-1","us-east-1","us-west-2"]""");
        }

        Assert.Equal([$"eu-west-1 {Delegation}"], GuardDuty(await _organization.UpAsync("master")));
        Assert.Equal([$"eu-west-1 {Settings}"], GuardDuty(await _organization.UpAsync("security")));
        Assert.Empty(Pending(await _organization.UpAsync("master")));
        Assert.Empty(Pending(await _organization.UpAsync("security")));
    }

    [Fact]
    public async Task A_preview_of_all_stacks_ends_with_nothing_pending()
    {
        var previews = await PreviewsAsync();

        Assert.All(previews, preview => Assert.Equal([], preview.Diagnostics.Select(d => d.Message)));
        Assert.All(previews[2..], preview => Assert.Empty(Pending(preview)));
    }

    [Fact]
    public async Task Guardrails_are_previewed_and_deployed_from_nothing()
    {
        _organization.Set("master", "guardrails", "true");

        var previews = await PreviewsAsync();
        await _organization.AllAsync();
        var again = await _organization.UpAsync("master");

        Assert.All(previews, preview => Assert.Equal([], preview.Diagnostics.Select(d => d.Message)));
        Assert.Equal(
            _organization.View("master").Urns.Order(StringComparer.Ordinal),
            previews[2].State.Resources.Select(resource => resource.Urn).Order(StringComparer.Ordinal));
        Assert.Equal("[SERVICE_CONTROL_POLICY]", _organization.View("master").Single("aws:organizations/organization:Organization").Inputs["enabledPolicyTypes"].ToString());
        Assert.Equal([], again.Steps.Where(step => step.Kind is not (StepKind.Same or StepKind.Read)).Select(step => $"{step.Kind} {step.Urn}"));
    }

    [Fact]
    public async Task Every_mistake_of_the_configuration_is_in_one_message_without_a_stack_trace()
    {
        _organization.Set("member", "organizationId", "example");
        _organization.Set("member", "homeRegion", "tokyo");

        var result = await _organization.PreviewAsync("member");

        Assert.False(result.Succeeded);
        var message = Assert.Single(result.Diagnostics).Message;
        Assert.Contains("Pulumi.member.yaml: security-platform:organizationId: expected", message, StringComparison.Ordinal);
        Assert.Contains("Pulumi.member.yaml: security-platform:homeRegion: expected", message, StringComparison.Ordinal);
        Assert.DoesNotContain(" at ", message, StringComparison.Ordinal);
    }

    async Task<List<OperationResult>> PreviewsAsync()
    {
        var rehearsal = Rehearsal.Empty;
        List<OperationResult> previews = [];
        foreach (var stack in Rehearsed.Order)
        {
            previews.Add(await _organization.PreviewAsync(stack, rehearsal));
            rehearsal = rehearsal.With(previews[^1]);
        }

        return previews;
    }

    static IEnumerable<string> GuardDuty(OperationResult result) => Pending(result).Where(line => line.Contains("GuardDuty", StringComparison.Ordinal));

    static IEnumerable<string> Pending(OperationResult result) =>
        ((ListValue)result.Outputs["pending"]).Select(line => ((StringValue)line).Value);
}
