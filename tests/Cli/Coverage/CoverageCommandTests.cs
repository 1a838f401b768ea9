using Newtonsoft.Json.Linq;
using SecurityPlatform.Cli.Coverage;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Cli.Coverage;

public sealed class CoverageCommandTests : IDisposable
{
    readonly Sp _sp = new();

    public void Dispose() => _sp.Dispose();

    [Fact]
    public async Task Lists_every_cell_that_the_declarations_expect()
    {
        var document = await DocumentAsync();

        string[] accounts = [.. document["cells"]!.Select(cell => (string)cell["account"]!).Distinct()];
        Assert.Equal(["111122223333", "444455556666", "777788889999", "123456789012"], accounts[..4]);
        var trail = Cells(document, "cloudtrail");
        Assert.Equal(accounts.Length * Region.EnabledByDefault.Count, trail.Count);
        Assert.All(trail, cell => Assert.True((bool)cell["collected"]!, cell.ToString()));
        var first = trail[0];
        Assert.Equal(
            ("111122223333", "s3://a1b2c3d4e5-cloudtrail-444455556666-ap-northeast-1/AWSLogs/o-a1b2c3d4e5/111122223333/CloudTrail/ap-northeast-1/", 731, 731),
            ((string?)first["account"], (string?)first["destination"], (int)first["retentionDays"]!, (int)first["lockDays"]!));
        Assert.Equal(LogSources.All.Select(source => source.Id).Order(StringComparer.Ordinal), document["cells"]!.Select(cell => (string)cell["source"]!).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(document["cells"]!.Count(), (int)document["summary"]!["collected"]! + (int)document["summary"]!["gaps"]!);
    }

    [Fact]
    public async Task Sees_every_source_where_the_sample_has_all_of_them()
    {
        var document = await DocumentAsync();

        // The account data configures each source, in at least one of its regions.
        var data = document["cells"]!.Where(cell => (string?)cell["account"] == "555555555555").ToLookup(cell => (string)cell["source"]!, cell => (bool)cell["collected"]!);
        Assert.All(data, source => Assert.True(source.Any(collected => collected), $"{source.Key} is shipped by the plan, and coverage calls it a gap."));
        Assert.True((bool)Cell(document, "alb", "555555555555", "ap-northeast-1")["collected"]!);
        Assert.False((bool)Cell(document, "alb", "555555555555", "us-east-1")["collected"]!);
        Assert.True((bool)Cell(document, "nlb", "555555555555", "us-east-1")["collected"]!);
    }

    [Fact]
    public async Task Believes_the_plan_and_not_the_configuration()
    {
        var before = await DocumentAsync();
        _sp.Edit("Pulumi.staging.yaml", "  security-platform:publicZones:\n    - name: staging.example.com\n      id: Z5555555555STAGINGEXA\n", "");

        var after = await DocumentAsync();

        Assert.True((bool)Cell(before, "route53-public-dns", "123456789012")["collected"]!);
        var gap = Cell(after, "route53-public-dns", "123456789012");
        Assert.False((bool)gap["collected"]!);
        Assert.Equal("Pulumi.staging.yaml: security-platform:publicZones", gap["closeWith"]);
        Assert.Contains(after["gaps"]!, entry => (string?)entry["key"] == "security-platform:publicZones" && (string?)entry["account"] == "123456789012");
        Assert.True((bool)Cell(after, "route53-public-dns", "777788889999")["collected"]!);
    }

    [Fact]
    public async Task Shows_what_stays_with_its_account_where_it_lies()
    {
        var document = await DocumentAsync();

        var stays = Cells(document, "waf").First(cell => (string?)cell["account"] == "555555555555");
        Assert.Equal(
            (true, "s3://aws-waf-logs-example-data/AWSLogs/555555555555/WAFLogs/ap-northeast-1/", 0, 0),
            ((bool)stays["collected"]!, (string?)stays["destination"], (int)stays["retentionDays"]!, (int)stays["lockDays"]!));
        Assert.StartsWith("s3://aws-waf-logs-a1b2c3d4e5-waf-", (string?)Cells(document, "waf").First(cell => (string?)cell["account"] == "777788889999")["destination"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_for_every_gap_a_key_that_its_file_may_hold()
    {
        var document = await DocumentAsync();

        Assert.NotEmpty(document["gaps"]!);
        Assert.All(document["gaps"]!, gap =>
        {
            var key = ConfigKeys.Find((string)gap["key"]!);
            Assert.NotNull(key);
            var role = (string)gap["file"]! switch { "Pulumi.master.yaml" => AccountRole.Master, "Pulumi.security.yaml" => AccountRole.Security, _ => AccountRole.Member };
            Assert.True(key.AppliesTo(role), $"{gap["file"]}: {gap["key"]}: expected a key of {role}, got one of {string.Join(", ", key.Roles)}.");
        });
    }

    [Fact]
    public async Task Shows_an_account_without_a_stack_as_gaps()
    {
        _sp.Edit("Pulumi.security.yaml", "    - name: staging\n", "    - name: sandbox\n      id: \"000000000000\"\n      role: member\n      environment: development\n    - name: staging\n");

        var document = await DocumentAsync();

        var cell = Cell(document, "route53-public-dns", "000000000000");
        Assert.Equal("Pulumi.sandbox.yaml: security-platform:account", cell["closeWith"]);
        Assert.All(Cells(document, "cloudtrail"), trail => Assert.True((bool)trail["collected"]!));
    }

    [Fact]
    public async Task Writes_a_page_without_scripts_that_holds_every_source_and_gap()
    {
        var result = await _sp.RunAsync("coverage", "--html", _sp.PathOf("coverage.html"));

        Assert.Equal((0, ""), (result.Code, result.Error));
        var page = System.Xml.Linq.XDocument.Parse(_sp.Read("coverage.html").Replace("<!doctype html>", "", StringComparison.Ordinal)
            .Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal)
            .Replace("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">", "", StringComparison.Ordinal)
            .Replace("<br>", " ", StringComparison.Ordinal).Replace("<wbr>", "", StringComparison.Ordinal));
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "link" or "img" || element.Attributes().Any(a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)));
        var text = page.Root!.Value;
        Assert.All(LogSources.All, source => Assert.Contains(source.Title, text, StringComparison.Ordinal));
        Assert.Contains("Coverage: ", result.Output, StringComparison.Ordinal);
        Assert.True(page.Descendants("details").Count() >= 4);
    }

    [Fact]
    public void Every_source_says_what_ships_it() => Assert.All(LogSources.All, source =>
        Assert.True(Shippings.Of(source) is not null, $"{source.Id}: expected what in a plan ships it, got nothing. Add a line to cli/Coverage/Shippings.cs."));

    async Task<JObject> DocumentAsync()
    {
        var result = await _sp.RunAsync("coverage", "--json");
        Assert.Equal((0, ""), (result.Code, result.Error));
        return JObject.Parse(result.Output);
    }

    static List<JToken> Cells(JObject document, string source) => [.. document["cells"]!.Where(cell => (string?)cell["source"] == source)];

    static JToken Cell(JObject document, string source, string account, string? region = null) =>
        Assert.Single(Cells(document, source), cell => (string?)cell["account"] == account && (region is null || (string?)cell["region"] == region));
}
