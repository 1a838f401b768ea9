using SecurityPlatform.Components.Logs;

namespace SecurityPlatform.Tests.Components.Logs;

public sealed class HubFindingsStreamTests
{
    static HubFindingsStreamArgs Valid => new() { Platform = Sample.Platform("security"), ArchiveKeyArn = Sample.KeyArn };

    [Fact]
    public void Takes_every_finding_where_those_of_all_regions_are_gathered()
    {
        var rule = Planned().Named("hub-rule");

        Assert.Equal("ap-northeast-1", rule.Inputs["region"].ToString());
        JsonAssert.Same("""{"source":["aws.securityhub"],"detail-type":["Security Hub Findings - Imported"]}""", rule.Json("eventPattern").ToString());
    }

    [Fact]
    public void The_role_is_for_EventBridge_of_this_account_and_puts_on_the_stream_only()
    {
        var trust = Planned().Named("hub-role").Json("assumeRolePolicy").SelectToken("Statement[0]")!;
        var grant = Assert.Single(Planned().Named("hub-role-policy").Json("policy")["Statement"]!);

        Assert.Equal("events.amazonaws.com", (string?)trust.SelectToken("Principal.Service"));
        Assert.Equal("444455556666", (string?)trust.SelectToken("Condition.StringEquals['aws:SourceAccount']"));
        Assert.Equal("arn:aws:firehose:ap-northeast-1:444455556666:deliverystream/platform-firehose-securityhub", (string?)grant["Resource"]);
    }

    [Fact]
    public void The_target_waits_for_the_right_to_put() => Assert.Contains("hub-role-policy", Planned().Named("hub-target").Waits());

    static Tests.Stacks.StackView Planned() => Preview.Of(() => new HubFindingsStream("hub", Valid));
}
