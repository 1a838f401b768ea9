using Newtonsoft.Json.Linq;
using SecurityPlatform.Cli.Coverage;

namespace SecurityPlatform.Tests.Cli.Coverage;

public sealed class CostEstimateTests : IDisposable
{
    readonly Sp _sp = new();

    public void Dispose() => _sp.Dispose();

    [Fact]
    public async Task Multiplies_stated_volumes_with_the_price_table()
    {
        await GivenAsync("volumes.yaml", "route53-public-dns: { storedGiB: 0.05, writtenGiB: 0.5, objects: 96 }", "route53-public-dns: { storedGiB: 2, writtenGiB: 10, objects: 1000 }");
        await GivenAsync("prices.yaml", "  gib: 0.036", "  gib: 1");

        var source = Source(await CostAsync("--volumes", _sp.PathOf("volumes.yaml"), "--prices", _sp.PathOf("prices.yaml")), "route53-public-dns");

        // 400 days in the archive; 30.4375 days a month.
        var accounts = (int)source["accounts"]!;
        Assert.True(accounts >= 2);
        Assert.Equal(accounts * 2 * 400m, (decimal)source["storedGiB"]!);
        Assert.Equal(accounts * 20.00m, (decimal)source["storage"]!["STANDARD"]!);
        Assert.Equal(decimal.Round(1000 * accounts * 30.4375m * 0.0047m / 1000, 2), (decimal)source["requests"]!);
        Assert.Equal(decimal.Round(10 * accounts * 30.4375m * (0.76m + 1), 2), (decimal)source["delivery"]!);
    }

    [Fact]
    public async Task Counts_only_what_is_collected_and_says_whose_prices()
    {
        var before = await CostAsync();
        _sp.Edit("Pulumi.staging.yaml", "  security-platform:publicZones:\n    - name: staging.example.com\n      id: Z5555555555STAGINGEXA\n", "");
        var after = await CostAsync();

        Assert.Equal((int)Source(before, "route53-public-dns")["accounts"]! - 1, (int)Source(after, "route53-public-dns")["accounts"]!);
        Assert.True((decimal)after["month"]! < (decimal)before["month"]!);
        Assert.Equal(("USD", "ap-northeast-1"), ((string?)before["currency"], (string?)before["prices"]!["region"]));
        Assert.True(DateOnly.TryParse((string?)before["prices"]!["date"], out _));
    }

    [Fact]
    public async Task Says_of_every_price_where_it_was_read_or_that_nobody_did()
    {
        var table = NumberFile.Read(null, "prices.yaml");
        var text = (await _sp.RunAsync("coverage")).Output;

        Assert.All(PriceTable.Names, name => Assert.Matches("^(unverified|.+, .+ pricing of .+)$", table.Text($"sources.{name}")));
        Assert.Equal(
            PriceTable.Names.Where(name => table.Text($"sources.{name}") == "unverified"),
            (await CostAsync())["prices"]!["unverified"]!.Select(name => (string)name!));
        Assert.Contains(" unverified).\nCoverage: ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_everything_that_is_wrong_with_a_file()
    {
        _sp.Write("v.yaml", "cloudtrial: { storedGiB: 1 }\ncloudtrail: { storedGiB: much }\n");
        _sp.Write("p.yaml", "date: \"2026-01-01\"\ns3: { STANDARD: -1 }\n");

        var volumes = await _sp.RunAsync("coverage", "--volumes", _sp.PathOf("v.yaml"));
        var prices = await _sp.RunAsync("coverage", "--prices", _sp.PathOf("p.yaml"));
        var missing = await _sp.RunAsync("coverage", "--prices", _sp.PathOf("none.yaml"));

        Assert.Equal((1, 1, 1), (volumes.Code, prices.Code, missing.Code));
        Assert.Contains("v.yaml: cloudtrial.storedGiB: expected SOURCE.storedGiB", volumes.Error, StringComparison.Ordinal);
        Assert.Contains("v.yaml: cloudtrail.storedGiB: expected SOURCE.storedGiB", volumes.Error, StringComparison.Ordinal);
        Assert.Contains("v.yaml: route53-public-dns: expected what an account writes in a day, got nothing.", volumes.Error, StringComparison.Ordinal);
        Assert.Equal("p.yaml: s3.STANDARD: expected 0 or more, got -1. Correct it.\n", prices.Error);
        Assert.EndsWith("none.yaml: expected a file like prices.yaml, got none. Correct the path.\n", missing.Error, StringComparison.Ordinal);
    }

    async Task GivenAsync(string file, string old, string replacement)
    {
        var printed = (await _sp.RunAsync("coverage", "--print-inputs")).Output;
        var second = printed.IndexOf("\n# What AWS charges", StringComparison.Ordinal);
        _sp.Write(file, file == "volumes.yaml" ? printed[..second] : printed[second..]);
        _sp.Edit(file, old, replacement);
    }

    async Task<JObject> CostAsync(params string[] words)
    {
        var result = await _sp.RunAsync(["coverage", "--json", .. words]);
        Assert.Equal((0, ""), (result.Code, result.Error));
        return (JObject)JObject.Parse(result.Output)["cost"]!;
    }

    static JToken Source(JObject cost, string id) => Assert.Single(cost["sources"]!, source => (string?)source["source"] == id);
}
