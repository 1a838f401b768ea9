using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class PolicyFileTests
{
    const string Waived = """
        waivers:
          # The scanner's own bucket.
          - rule: log-bucket-is-versioned
            resource: "*::archive"
            owner: security@example.com
            reason: The bucket is emptied every day until the migration is over.
            expires: 2026-03-31
        """;

    [Fact]
    public void Reads_levels_parameters_and_waivers()
    {
        var config = PolicyFile.Parse("all: advisory\nrules:\n  key-rotates: disabled\n  log-group-keeps-for-floor:\n    enforcementLevel: mandatory\n    floorDays: 731\n" + Waived, Rules.All);

        Assert.Equal(EnforcementLevel.Advisory, config.LevelOf(Rules.TrailIsLogging));
        Assert.Equal(EnforcementLevel.Disabled, config.LevelOf(Rules.KeyRotates));
        Assert.Equal(EnforcementLevel.Mandatory, config.LevelOf(Rules.LogGroupKeepsForFloor));
        Assert.Equal(731, config.ParametersOf(Rules.LogGroupKeepsForFloor).Number(PlatformParameters.FloorDays));
        Assert.Equal(
            [new Waiver("log-bucket-is-versioned", "*::archive", "security@example.com", "The bucket is emptied every day until the migration is over.", new(2026, 3, 31), 9)],
            config.Waivers);
    }

    [Fact]
    public void Keeps_defaults_without_a_file_and_with_an_empty_one()
    {
        Assert.Same(PolicyConfig.Default, PolicyFile.Read(Path.GetTempPath() + Path.GetRandomFileName(), Rules.All));
        Assert.Equal(EnforcementLevel.Mandatory, PolicyFile.Parse("", Rules.All).LevelOf(Rules.TrailIsLogging));
    }

    [Fact]
    public void Tells_every_problem_at_once()
    {
        var wrong = Assert.Throws<PolicyConfigException>(() => PolicyFile.Parse(
            """
            levels: strict
            rules:
              no-such-rule: advisory
              key-rotates: strict
            waivers:
              - rule: no-such-rule
                resource: ""
                owner: a
                reason: b
                expires: soon
                until: 2026-01-01
              - text
            """,
            Rules.All));

        Assert.Equal(
            [
                "policy.yaml: levels: expected all (a level), rules (a mapping) or waivers (a list), got something else. docs/policy-file.md shows the file.",
                "policy.yaml: rules.no-such-rule: expected the id of a rule or all, got neither. docs/generated/rules.md lists the ids.",
                "policy.yaml: rules.key-rotates: expected advisory, mandatory or disabled, got strict. Write one of the three words.",
                "policy.yaml: waivers[0].until: expected rule, resource, owner, reason, expires, got until. Remove it or correct the name.",
                "policy.yaml: waivers[0].resource: expected a text, got nothing. Write a URN, a pattern with *, or \"*\".",
                "policy.yaml: waivers[0].rule: expected the id of a rule, got no-such-rule. docs/generated/rules.md lists the ids.",
                "policy.yaml: waivers[0].expires: expected a day as yyyy-MM-dd, got soon. Write the last day on which the waiver holds.",
                "policy.yaml: waivers[1]: expected rule, resource, owner, reason, expires, got something else. docs/policy-file.md shows a waiver.",
            ],
            wrong.Message.Split('\n'));
    }

    [Fact]
    public void Refuses_what_is_no_yaml() =>
        Assert.StartsWith("policy.yaml: expected YAML, got ", Assert.Throws<PolicyConfigException>(() => PolicyFile.Parse("rules: [", Rules.All)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-03-01")]
    [InlineData("2026-03-31")]
    public void A_waiver_bears_a_failure_to_its_last_day(string today)
    {
        var row = Run(today).Rows.Single(r => r.Rule == Rules.LogBucketIsVersioned);

        Assert.Equal((Verdict.Fail, true, false), (row.Verdict, row.IsWaived, row.Blocks));
        Assert.EndsWith("security@example.com bears it until 2026-03-31: The bucket is emptied every day until the migration is over.", row.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_waiver_that_ended_is_a_failure_beside_the_one_it_waived()
    {
        var report = Run("2026-04-01");

        Assert.Equal(["log-bucket-is-versioned", "waivers-are-current"], report.Rows.Where(row => row.Blocks).Select(row => row.Rule.Id));
        Assert.Equal(
            "policy.yaml: waiver of log-bucket-is-versioned for *::archive: expected a day to come, got 2026-03-31, which is past; security@example.com bears it. "
                + FileRules.WaiversAreCurrent.Fix,
            report.Rows[^1].Message);
    }

    [Theory]
    [InlineData("2026-03-16", false)]
    [InlineData("2026-03-17", true)]
    public void A_waiver_tells_two_weeks_ahead_that_it_ends(string today, bool told) =>
        Assert.Equal(told, Run(today).Rows.Any(row => row.Rule == FileRules.WaiversAreCurrent && !row.Blocks));

    [Fact]
    public void A_waiver_of_nothing_is_told_where_all_stacks_are_seen()
    {
        var config = PolicyFile.Parse(Waived, Rules.All);
        var kept = ArchivePlan.All;

        Assert.DoesNotContain(Evaluate(kept, config, "2026-01-01").Rows, row => row.Rule == FileRules.WaiversAreCurrent);
        Assert.Contains(
            Evaluate([.. kept, Plan.Resource(AwsTypes.Topic, "topic").In("security")], config, "2026-01-01").Rows,
            row => row.Rule == FileRules.WaiversAreCurrent && row.Problem.EndsWith("expected a failure to waive, got none.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_waiver_covers_only_what_it_names()
    {
        var other = PolicyFile.Parse(Waived.Replace("*::archive", "*::other", StringComparison.Ordinal), Rules.All);

        Assert.Contains(Evaluate(ArchivePlan.Without(ArchivePlan.Versioning), other, "2026-01-01").Rows, row => row.Rule == Rules.LogBucketIsVersioned && row.Blocks);
    }

    static PolicyReport Run(string today) => Evaluate(ArchivePlan.Without(ArchivePlan.Versioning), PolicyFile.Parse(Waived, Rules.All), today);

    static PolicyReport Evaluate(IReadOnlyList<PlannedResource> plan, PolicyConfig config, string today) =>
        PolicyEvaluation.Run([Rules.LogBucketIsVersioned], new PlannedOrganization(plan), config, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));
}
