using System.Text.Json;
using System.Xml.Linq;

namespace SecurityPlatform.Tests.Cli;

/// <summary>Pull requests: what <c>sp check --base</c> says about a change of configuration.</summary>
public sealed class CheckBaseTests : IDisposable
{
    readonly SpRepository _repository = new();

    Sp Sp => _repository.Sp;

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task Says_nothing_about_a_change_of_nothing()
    {
        var result = await Sp.RunAsync("check", "--base", "HEAD");

        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Matches("^Compared with HEAD \\([0-9a-f]{7}\\): 0 introduced, 0 worsened, 0 fixed, [0-9]+ standing\\.\nResources: 0 to create, 0 to update, 0 to replace, 0 to destroy\\.\nPolicies: ", result.Output);
    }

    [Fact]
    public async Task Stops_a_shorter_retention_at_the_number()
    {
        _repository.EditAll("security-platform:account:", "security-platform:retention:\n    audit: 1096\n  security-platform:account:");
        _repository.Commit();
        _repository.EditAll("    audit: 1096\n", "    audit: 365\n");

        var result = await Sp.RunAsync("check", "--base", "HEAD");

        Assert.Equal(2, result.Code);
        Assert.Contains(
            $"fail introduced retention-is-not-shortened (high) at Pulumi.security.yaml:{_repository.LineOf("Pulumi.security.yaml", "audit: 365")}\n"
            + "  archive-cloudtrail-lock.rule.defaultRetention.days: expected 1096 days or more, as before, got 365 days.\n"
            + "  urn:pulumi:security::",
            result.Output,
            StringComparison.Ordinal);
        Assert.Contains("\n  Restore the number of days, or let the owner of the evidence agree in a waiver.\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stops_the_loss_of_regions_at_the_list()
    {
        _repository.EditAll("    - us-west-2\n", "");

        var result = await Sp.RunAsync("check", "--base", "HEAD");

        Assert.Equal(2, result.Code);
        Assert.Contains(
            $"fail introduced coverage-is-not-narrowed (critical) at Pulumi.security.yaml:{_repository.LineOf("Pulumi.security.yaml", "    - ap-northeast-1")}\n",
            result.Output,
            StringComparison.Ordinal);
        Assert.Contains("fail introduced destroys-are-few (high) at Pulumi.master.yaml:", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stops_the_archive_in_a_selector_at_the_bucket()
    {
        const string Archive = "a1b2c3d4e5-cloudtrail-444455556666-ap-northeast-1";
        _repository.EditAll("      - example-payroll\n", $"      - example-payroll\n      - {Archive}\n");
        Sp.Edit("Pulumi.member.yaml", "    - example-payroll\n", $"    - example-payroll\n    - {Archive}\n");

        var result = await Sp.RunAsync("check", "--base", "HEAD", "--format", "sarif");

        Assert.Equal(1, result.Code);
        using var sarif = JsonDocument.Parse(result.Output);
        var results = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(r => (
            Rule: r.GetProperty("ruleId").GetString(),
            Place: $"{Location(r).GetProperty("artifactLocation").GetProperty("uri").GetString()}:{Location(r).GetProperty("region").GetProperty("startLine").GetInt32()}",
            Text: r.GetProperty("message").GetProperty("text").GetString()!)).ToList();
        Assert.Contains(results, r => r.Rule == "configuration-is-valid"
            && r.Place == $"Pulumi.master.yaml:{_repository.LineOf("Pulumi.master.yaml", Archive)}"
            && r.Text.EndsWith("Remove it: every delivery would record itself, without end.", StringComparison.Ordinal));

        static JsonElement Location(JsonElement r) => r.GetProperty("locations")[0].GetProperty("physicalLocation");
    }

    [Fact]
    public async Task Stops_a_bucket_that_is_no_longer_recorded()
    {
        _repository.EditAll("      - example-payroll\n", "");
        Sp.Edit("Pulumi.member.yaml", "    - example-payroll\n", "");

        var result = await Sp.RunAsync("check", "--base", "HEAD");

        Assert.Equal(2, result.Code);
        Assert.Contains($"recording-is-not-narrowed (high) at Pulumi.master.yaml:{_repository.LineOf("Pulumi.master.yaml", "      - example-customer-documents")}", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_what_a_change_fixed_and_does_not_stop_for_what_stood()
    {
        Sp.Write("policy.yaml", "rules:\n  log-group-uses-customer-key: mandatory\n  workgroup-limits-scans:\n    scanLimitBytes: 10485760\n");
        _repository.Commit();
        Sp.Write("Pulumi.staging.yaml", Sp.Read("Pulumi.staging.yaml").Replace("  - name: staging.example.com\n      id: Z5555555555STAGINGEXA\n", "  []\n", StringComparison.Ordinal));

        var result = await Sp.RunAsync("check", "--base", "HEAD");

        Assert.DoesNotContain("introduced workgroup", result.Output, StringComparison.Ordinal);
        Assert.Contains("fail standing workgroup-limits-scans (medium)", result.Output, StringComparison.Ordinal);
        Assert.Contains("fixed log-group-uses-customer-key (low)", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_a_change_of_the_judge()
    {
        _repository.EditAll("    - us-west-2\n", "");
        Sp.Write("policy.yaml", """
            rules:
              destroys-are-few: advisory
            waivers:
              - rule: coverage-is-not-narrowed
                resource: "*"
                owner: owner@example.com
                reason: We leave the region this month.
                expires: 2999-12-31
              - rule: evidence-is-not-destroyed
                resource: "*"
                owner: owner@example.com
                reason: The landing bucket of the region goes with it.
                expires: 2999-12-31

            """);

        var result = await Sp.RunAsync("check", "--base", "HEAD");

        Assert.Equal([], result.Output.Split((char)10).Where(line => line.StartsWith("fail", StringComparison.Ordinal)));
        Assert.Equal(0, result.Code);
        Assert.Contains("waived introduced coverage-is-not-narrowed (critical)", result.Output, StringComparison.Ordinal);
        Assert.Contains("owner@example.com bears it until 2999-12-31: We leave the region this month.", result.Output, StringComparison.Ordinal);
        Assert.Contains("advice introduced policy-is-not-weakened (high) at policy.yaml:4\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("advice introduced policy-is-not-weakened (high) at policy.yaml:2\n  policy.yaml: destroys-are-few: expected the organization to fail as it would at the base, got advice.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fails_loudly_when_a_waiver_has_ended()
    {
        Sp.Write("policy.yaml", "waivers:\n- rule: key-rotates\n  resource: \"*\"\n  owner: owner@example.com\n  reason: None.\n  expires: 2020-01-01\n");

        var result = await Sp.RunAsync("check");

        Assert.Equal(2, result.Code);
        Assert.Contains("fail waivers-are-current (high) at policy.yaml:2\n  policy.yaml: waiver of key-rotates for *: expected a day to come, got 2020-01-01, which is past; owner@example.com bears it.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compares_with_where_the_branch_began()
    {
        _repository.Git("branch", "topic");
        _repository.EditAll("security-platform:account:", "security-platform:retention:\n    audit: 1096\n  security-platform:account:");
        _repository.Commit();
        _repository.Git("branch", "trunk");
        _repository.Git("checkout", "--quiet", "topic");

        var result = await Sp.RunAsync("check", "--base", "trunk");

        Assert.Equal(0, result.Code);
        Assert.Contains(": 0 introduced, ", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-branch")]
    [InlineData("--upload-pack=touch")]
    public async Task Refuses_what_is_no_revision(string revision)
    {
        var result = await Sp.RunAsync("check", $"--base={revision}");

        Assert.Equal((1, ""), (result.Code, result.Output));
        Assert.StartsWith("--base: expected a revision", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_every_format_from_one_run()
    {
        _repository.EditAll("    - us-west-2\n", "");
        string[] files = [Sp.PathOf("check.json"), Sp.PathOf("check.sarif"), Sp.PathOf("check.md"), Sp.PathOf("check.xml")];

        var result = await Sp.RunAsync(
            "check", "--base", "HEAD", "--annotations", "--format", "text",
            "--format", $"json={files[0]}", "--format", $"sarif={files[1]}", "--format", $"markdown={files[2]}", "--format", $"junit={files[3]}");

        Assert.Equal(2, result.Code);
        Assert.StartsWith("Compared with HEAD", result.Output, StringComparison.Ordinal);
        var line = _repository.LineOf("Pulumi.security.yaml", "    - ap-northeast-1");
        Assert.Contains($"::error file=Pulumi.security.yaml,line={line},title=coverage-is-not-narrowed (critical)::guardduty-organization-ap-northeast-1.region: expected ", result.Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(files[0]));
        var verdict = json.RootElement.GetProperty("verdicts").EnumerateArray().Single(v => v.GetProperty("rule").GetString() == "coverage-is-not-narrowed" && v.GetProperty("name").GetString() == "guardduty-organization-ap-northeast-1");
        Assert.Equal(("introduced", "Pulumi.security.yaml", line), (verdict.GetProperty("status").GetString(), verdict.GetProperty("file").GetString(), verdict.GetProperty("line").GetInt32()));
        Assert.True(json.RootElement.GetProperty("changes").GetProperty("destroy").GetInt32() > 10);
        Assert.Contains("| introduced, critical | `coverage-is-not-narrowed` | security: `guardduty-organization-ap-northeast-1`, `Pulumi.security.yaml:", await File.ReadAllTextAsync(files[2]), StringComparison.Ordinal);
        var suite = XDocument.Load(files[3]).Root!.Elements("testsuite").Single(s => (string?)s.Attribute("name") == "coverage-is-not-narrowed");
        Assert.Equal((int?)suite.Attribute("failures"), suite.Descendants("failure").Count());
        Assert.Contains(suite.Elements("testcase"), test => (string?)test.Attribute("file") == "Pulumi.security.yaml" && (int?)test.Attribute("line") == line && test.Element("failure") is not null);
    }

    [Fact]
    public async Task Refuses_formats_that_it_does_not_know()
    {
        var result = await Sp.RunAsync("check", "--format", "pdf");

        Assert.Equal((1, "--format: expected one of text, json, sarif, markdown, junit, got pdf. Write FORMAT, or FORMAT=FILE.\n"), (result.Code, result.Error));
    }
}
