using System.Globalization;
using Newtonsoft.Json.Linq;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Cli.Onboarding;

public sealed class OnboardCommandTests : IDisposable
{
    static readonly string[] s_payroll = ["onboard", "payroll", "--id", "000000000000", "--environment", "staging"];

    readonly Sp _sp = new();

    public void Dispose() => _sp.Dispose();

    [Fact]
    public async Task Brings_a_fourth_account_in_and_a_second_run_changes_nothing()
    {
        var before = Files();

        var first = await _sp.RunAsync([.. s_payroll, "--email", "aws-payroll@example.com", "--sensitive-buckets", "example-wages", "--public-zones", "payroll.example.com=Z1", "--yes"]);
        var written = Files();
        var second = await _sp.RunAsync([.. s_payroll, "--yes"]);

        Assert.Equal((0, ""), (first.Code, first.Error));
        Assert.Equal(["Pulumi.master.yaml", "Pulumi.payroll.yaml", "Pulumi.security.yaml"], Changed(before, written));
        Assert.Contains("\n+    - name: payroll\n+      id: \"000000000000\"\n+      role: member\n+      environment: staging\n+      email: aws-payroll@example.com\n", first.Output, StringComparison.Ordinal);
        Assert.Contains("expect route53-public-dns in us-east-1 within 60 minutes; proof, in workgroup platform-route53-public-dns:\n    SELECT count(*) FROM route53_public_dns.stg WHERE account = '000000000000' AND day >= date_format(", first.Output, StringComparison.Ordinal);
        Assert.EndsWith("Wrote Pulumi.security.yaml, Pulumi.master.yaml, Pulumi.payroll.yaml.\n", first.Output, StringComparison.Ordinal);
        Assert.All(SourceKeys.Assets.Except([SourceKeys.PublicZones]), key => Assert.DoesNotContain(key.FullName, written["Pulumi.payroll.yaml"], StringComparison.Ordinal));
        Assert.Equal((0, ""), (second.Code, second.Error));
        Assert.EndsWith("Nothing to change.\n", second.Output, StringComparison.Ordinal);
        Assert.Equal(written, Files());
        Assert.Equal(0, (await _sp.RunAsync("preview")).Code);
    }

    [Fact]
    public async Task Is_undone_byte_for_byte()
    {
        var before = Files();
        await _sp.RunAsync([.. s_payroll, "--sensitive-buckets", "example-wages", "--yes"]);

        var undone = await _sp.RunAsync("offboard", "payroll", "--forget", "--yes");

        Assert.Equal((0, ""), (undone.Code, undone.Error));
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task Is_continued_after_a_run_that_was_stopped_between_any_two_files()
    {
        var before = Files();
        await _sp.RunAsync([.. s_payroll, "--sensitive-buckets", "example-wages", "--yes"]);
        var after = Files();

        foreach (var stopped in new[] { (string[])["Pulumi.security.yaml"], ["Pulumi.security.yaml", "Pulumi.master.yaml"] })
        {
            File.Delete(_sp.PathOf("Pulumi.payroll.yaml"));
            foreach (var (file, text) in before)
            {
                _sp.Write(file, stopped.Contains(file) ? after[file] : text);
            }

            var result = await _sp.RunAsync([.. s_payroll, "--sensitive-buckets", "example-wages", "--yes"]);

            Assert.Equal((0, ""), (result.Code, result.Error));
            Assert.Equal(after, Files());
        }
    }

    [Fact]
    public async Task Writes_nothing_in_a_dry_run_or_without_a_yes()
    {
        var before = Files();

        var dry = await _sp.RunAsync([.. s_payroll, "--dry-run"]);
        var asked = await _sp.RunAsync(s_payroll);

        Assert.Equal(0, dry.Code);
        Assert.EndsWith("Would write Pulumi.security.yaml, Pulumi.payroll.yaml.\n", dry.Output, StringComparison.Ordinal);
        Assert.Equal((1, "expected --yes or --dry-run where nobody can be asked, got neither. Add one, or run it in a terminal.\n"), (asked.Code, asked.Error));
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task Names_everything_that_is_wrong_at_once()
    {
        var result = await _sp.RunAsync("onboard", "Pay Roll", "--id", "12", "--email", "x", "--ou", "ou-1", "--regions", "eu-west-1", "--environment", "test", "--public-zones", "example.net", "--sensitive-buckets", "A_B");

        Assert.Equal(1, result.Code);
        Assert.All(
            ["onboard.name: ", "onboard.id: ", "onboard.email: ", "onboard.ou: ", "onboard.regions: ", "onboard.environment: ", "onboard.public-zones: ", "onboard.sensitive-buckets: "],
            member => Assert.Single(result.Error.Split('\n'), line => line.StartsWith($"{member}expected ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("payroll", "777788889999", "onboard.id: expected an account that is not in the register, got the id of production.")]
    [InlineData("production", "000000000000", "onboard.name: expected a name that is not in the register, got that of 777788889999.")]
    [InlineData("master", "000000000000", "onboard.name: expected a name of its own, got \"master\".")]
    [InlineData("staging", "123456789012", "onboard.environment: expected staging as in the register, got production.")]
    public async Task Sees_collisions(string name, string id, string problem)
    {
        var result = await _sp.RunAsync("onboard", name, "--id", id);

        Assert.Equal(1, result.Code);
        Assert.StartsWith(problem, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(500)]
    public async Task Touches_only_its_own_stack_and_security_however_many_there_are(int accounts)
    {
        Grow(accounts - 1);
        var before = Files();

        var result = await _sp.RunAsync([.. s_payroll, "--yes", "--json"]);

        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Equal(["Pulumi.payroll.yaml", "Pulumi.security.yaml"], Changed(before, Files()));
        var document = JObject.Parse(result.Output);
        Assert.Equal(["security", "payroll"], document["stacks"]!.Select(stack => (string)stack["stack"]!));
        Assert.Contains(document["receipt"]!, entry => (string?)entry["source"] == "cloudtrail");
        Assert.Contains($"a{accounts - 1:D4}", _sp.Read("Pulumi.security.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offboarding_keeps_the_account_readable_and_expects_nothing_of_it()
    {
        await _sp.RunAsync([.. s_payroll, "--yes"]);

        var left = await _sp.RunAsync("offboard", "payroll", "--yes");
        var coverage = JObject.Parse((await _sp.RunAsync("coverage", "--json")).Output);
        var plan = await _sp.RunAsync("preview", "--json");
        var back = await _sp.RunAsync([.. s_payroll, "--yes"]);

        Assert.Equal((0, ""), (left.Code, left.Error));
        Assert.Contains("      closed: \"", left.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(coverage["cells"]!, cell => (string?)cell["accountName"] == "payroll");
        Assert.Contains("000000000000", plan.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (back.Code, back.Error));
        Assert.DoesNotContain("closed:", _sp.Read("Pulumi.security.yaml"), StringComparison.Ordinal);
        Assert.True(File.Exists(_sp.PathOf("Pulumi.payroll.yaml")));
    }

    [Fact]
    public async Task Offboarding_refuses_what_is_deployed_or_unknown()
    {
        await _sp.RunAsync("up", "--yes");

        var deployed = await _sp.RunAsync("offboard", "staging", "--yes");
        var unknown = await _sp.RunAsync("offboard", "security", "--yes");

        Assert.Equal((1, "offboard.staging: expected a stack without resources, got one that is deployed. Run sp destroy staging --yes first; evidence is in the archive and stays.\n"), (deployed.Code, deployed.Error));
        Assert.StartsWith("offboard.name: expected a member account of the register, got \"security\".", unknown.Error, StringComparison.Ordinal);
    }

    // Accounts as their stack files would be: the register and one small file each.
    void Grow(int accounts)
    {
        var staging = _sp.Read("Pulumi.staging.yaml");
        var (shared, end) = (staging.IndexOf("  security-platform:organizationId", StringComparison.Ordinal), staging.IndexOf("  # How much the account matters", StringComparison.Ordinal));
        List<string> register = [];
        for (var i = Files().Count - 1; i <= accounts; i++)
        {
            var (name, id) = ($"a{i:D4}", i.ToString("D12", CultureInfo.InvariantCulture));
            register.Add($"    - name: {name}\n      id: \"{id}\"\n      role: member\n      environment: staging\n");
            _sp.Write($"Pulumi.{name}.yaml", $"config:\n  aws:region: ap-northeast-1\n  security-platform:role: member\n  security-platform:account:\n    name: {name}\n    id: \"{id}\"\n{staging[shared..end]}  security-platform:environment: staging\n");
        }

        _sp.Edit("Pulumi.security.yaml", "    - name: staging\n", $"{string.Concat(register)}    - name: staging\n");
    }

    SortedDictionary<string, string> Files() => new(
        Directory.EnumerateFiles(_sp.PathOf("."), "Pulumi.*.yaml").ToDictionary(file => Path.GetFileName(file), File.ReadAllText), StringComparer.Ordinal);

    static IEnumerable<string> Changed(SortedDictionary<string, string> before, SortedDictionary<string, string> after) =>
        after.Where(file => before.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key);
}
