using Pulumi.Rpc;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class PolicyReportTests
{
    static PolicyReport Report(PolicyConfig? config = null) => PolicyEvaluation.Run(
        [Rules.TrailIsLogging, Rules.KeyRotates],
        [ArchivePlan.Trail.With("enableLogging", false)],
        config ?? PolicyConfig.Default);

    [Fact]
    public void Writes_a_document_of_stable_shape()
    {
        var output = new StringWriter { NewLine = "\n" };

        Report().WriteJson(output);

        Assert.Equal(
            """
            {
              "version": 1,
              "summary": {
                "pass": 0,
                "fail": 1,
                "undetermined": 0,
                "notApplicable": 1,
                "mandatoryFailures": 1,
                "waived": 0
              },
              "verdicts": [
                {
                  "rule": "trail-is-logging",
                  "title": "Trails are switched on",
                  "severity": "critical",
                  "level": "mandatory",
                  "verdict": "fail",
                  "stack": "master",
                  "urn": "urn:pulumi:master::security-platform::aws:cloudtrail/trail:Trail::trail",
                  "name": "trail",
                  "message": "trail.enableLogging: expected true, got false. Remove EnableLogging or set it to true.",
                  "fix": "Remove EnableLogging or set it to true.",
                  "waivedBy": ""
                },
                {
                  "rule": "key-rotates",
                  "title": "Symmetric keys rotate every year",
                  "severity": "medium",
                  "level": "mandatory",
                  "verdict": "notApplicable",
                  "stack": "",
                  "urn": "",
                  "name": "",
                  "message": "No resource of this run is what the rule is about.",
                  "fix": "",
                  "waivedBy": ""
                }
              ]
            }
            """,
            output.ToString());
    }

    [Theory]
    [InlineData(EnforcementLevel.Mandatory, "2 rules, 0 passed, 1 failed, 0 advice, 0 undetermined, 1 not applicable")]
    [InlineData(EnforcementLevel.Advisory, "2 rules, 0 passed, 0 failed, 1 advice, 0 undetermined, 1 not applicable")]
    public void Counts_as_failed_what_fails_the_run(EnforcementLevel level, string totals) => Assert.Equal(totals, Report(new() { All = level }).Totals);

    [Fact]
    public void Counts_what_is_waived_apart() => Assert.Equal(
        "2 rules, 0 passed, 0 failed, 0 advice, 1 waived, 0 undetermined, 1 not applicable",
        PolicyEvaluation.Run(
            [Rules.TrailIsLogging, Rules.KeyRotates],
            new PlannedOrganization([ArchivePlan.Trail.With("enableLogging", false)]),
            new() { Waivers = [new("trail-is-logging", "*", "owner@example.com", "Moved.", new(2999, 12, 31), 1)] },
            new(2026, 3, 1)).Totals);

    [Fact]
    public void A_mandatory_failure_blocks() => Assert.True(Report().Blocks);

    [Fact]
    public void An_advisory_failure_does_not() => Assert.False(Report(new() { All = EnforcementLevel.Advisory }).Blocks);

    [Fact]
    public void A_level_of_its_own_beats_the_level_of_all() => Assert.True(Report(
        new PolicyConfig { All = EnforcementLevel.Advisory }.With("trail-is-logging", new() { Level = EnforcementLevel.Mandatory })).Blocks);

    [Fact]
    public void A_disabled_rule_does_not_run() => Assert.Equal(
        ["key-rotates"],
        Report(PolicyConfig.Default.With("trail-is-logging", new() { Level = EnforcementLevel.Disabled }))
            .Rows.Select(row => row.Rule.Id));

    [Fact]
    public void Covers_secrets() => Assert.Equal(
        "trail.kmsKeyId: expected the ARN of a customer key, got [secret].",
        PolicyEvaluation.Run(
            [Rules.TrailUsesCustomerKey],
            [ArchivePlan.Trail.With("kmsKeyId", new SecretValue("hidden"))],
            PolicyConfig.Default).Rows[0].Problem);
}
