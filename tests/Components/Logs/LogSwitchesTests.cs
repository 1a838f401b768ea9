using SecurityPlatform.Components.Logs;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Logs;

public sealed class LogSwitchesTests
{
    static LogSwitchesArgs Valid => new()
    {
        Platform = Sample.Platform("data"),
        Source = LogSources.EksAudit,
        Region = Region.UsEast1,
        Switches = [Switch("one", "eks:UpdateClusterConfig"), Switch("two", "eks:UpdateClusterConfig"), Switch("three", "rds:ModifyDBCluster")],
    };

    [Fact]
    public void The_role_may_make_the_calls_on_the_named_resources_and_no_other() => JsonAssert.Same(
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Sid": "Switch0", "Effect": "Allow", "Action": "eks:UpdateClusterConfig", "Resource": ["arn:aws:eks:us-east-1:555555555555:one", "arn:aws:eks:us-east-1:555555555555:two"] },
            { "Sid": "Switch1", "Effect": "Allow", "Action": "rds:ModifyDBCluster", "Resource": "arn:aws:eks:us-east-1:555555555555:three" }
          ]
        }
        """,
        Planned().Named("switch-role-policy").Json("policy").ToString());

    [Fact]
    public void A_runbook_makes_one_call_as_that_role()
    {
        var runbook = Planned().Named("switch-runbook-one").Json("content");

        Assert.Equal("arn:aws:iam::555555555555:role/platform-switch-eks-audit-us-east-1", (string?)runbook["assumeRole"]);
        JsonAssert.Same("""[{"name":"set","action":"aws:executeAwsApi","inputs":{"Service":"eks","Api":"Update","cluster":"one"}}]""", runbook["mainSteps"]!.ToString());
    }

    // Without the wait, a bucket that the service cannot write to would pass; without the schedule, whoever switches the log off keeps it off.
    [Fact]
    public void The_first_call_is_waited_for_and_made_again_every_day()
    {
        var association = Planned().Named("switch-one");

        Assert.Equal(("300", "rate(1 day)", "us-east-1"), (association.Inputs["waitForSuccessTimeoutSeconds"].ToString(), association.Inputs["scheduleExpression"].ToString(), association.Inputs["region"].ToString()));
        Assert.Contains("switch-role-policy", association.Waits());
    }

    [Fact]
    public void Wants_a_call() => Assert.Equal(
        "switch.Switches: expected at least one call, got none. Name a resource, or leave the source out.",
        Assert.Throws<PlatformConfigException>(() => (Valid with { Switches = [] }).Validate("switch")).Message);

    static Tests.Stacks.StackView Planned() => Preview.Of(() => new LogSwitches("switch", Valid), "555555555555");

    static LogSwitch Switch(string name, string action) => new(name, "eks", "Update", new() { ["cluster"] = name }, action, $"arn:aws:eks:us-east-1:555555555555:{name}");
}
