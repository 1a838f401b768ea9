using Newtonsoft.Json.Linq;

namespace SecurityPlatform.Tests.Cli.Drift;

public sealed class DriftCommandTests : IDisposable
{
    readonly Sp _sp = new();

    public void Dispose() => _sp.Dispose();

    /// <summary>Ten kinds of drift: what is injected, where, and how it is told.</summary>
    public static TheoryData<string, string, string, int, string, string> Kinds => new()
    {
        { "trail:Trail::", "enableLogging=false", "critical", 100, "The trail is stopped", "StopLogging" },
        { "trail:Trail::", "isMultiRegionTrail=false", "critical", 93, "blind in every region but one", "UpdateTrail" },
        { "::archive-cloudtrail-policy", "delete", "critical", 95, "deletions are no longer denied", "DeleteBucketPolicy" },
        { "::archive-cloudtrail-lock", "rule.defaultRetention.days=1", "critical", 94, "locked for another time", "PutBucketObjectLockConfiguration" },
        { "::archive-dns-versioning", "versioningConfiguration.status=Suspended", "critical", 90, "Overwritten logs are no longer kept", "PutBucketVersioning" },
        { "::archive-dns-lifecycle", "rules[0].expiration.days=1", "critical", 86, "deleted sooner or later", "PutBucketLifecycle" },
        { "key:Key::archive-dns-key", "policy={\"Version\":\"2012-10-17\",\"Statement\":[]}", "critical", 91, "may use the key", "PutKeyPolicy" },
        { "detector:Detector::", "enable=false", "critical", 97, "GuardDuty is suspended", "UpdateDetector" },
        { "queryLog:QueryLog::", "delete", "high", 76, "DNS queries of a zone are no longer logged", "DeleteQueryLoggingConfig" },
        { "workgroup:Workgroup::", "configuration.bytesScannedCutoffPerQuery=1", "medium", 45, "limited, encrypted or stored differently", "UpdateWorkGroup" },
        { "trail:Trail::", "tags={\"owner\":\"somebody\"}", "low", 5, "Only a tag differs", "AddTags" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Finds_ranks_and_explains(string resource, string change, string severity, int weight, string reason, string suspect)
    {
        await _sp.RunAsync("up", "--yes");
        var urn = await UrnAsync(resource);
        var injected = change == "delete" ? await _sp.RunAsync("sim", "delete", urn) : await _sp.RunAsync("sim", "set", urn, change);

        var result = await _sp.RunAsync("drift", "--json");

        Assert.Equal((0, "", ""), (injected.Code, injected.Output, injected.Error));
        Assert.Equal((3, ""), (result.Code, result.Error));
        var finding = Assert.Single(JObject.Parse(result.Output)["findings"]!);
        Assert.Equal(urn, finding["urn"]);
        Assert.Equal((change == "delete" ? "deleted" : "changed", severity, weight), ((string?)finding["kind"], (string?)finding["severity"], (int)finding["weight"]!));
        Assert.Contains(reason, (string)finding["reason"]!, StringComparison.Ordinal);
        Assert.Contains(suspect, finding["suspects"]!["eventNames"]!.Select(name => (string)name!));
        Assert.Contains($"'{suspect}'", (string)finding["suspects"]!["sql"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_nothing_where_nothing_changed()
    {
        var never = await _sp.RunAsync("drift");
        await _sp.RunAsync("up", "--yes");
        var clean = await _sp.RunAsync("drift");

        Assert.Equal(0, never.Code);
        Assert.StartsWith("No drift: 0 resources of ", never.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (clean.Code, clean.Error));
        Assert.Matches(@"^No drift: \d{3,} resources of \d stacks are what their stacks recorded\.\n$", clean.Output);
    }

    [Fact]
    public async Task Tells_the_worst_first_and_repairs_all_of_it()
    {
        await _sp.RunAsync("up", "--yes");
        await _sp.RunAsync("sim", "set", await UrnAsync("workgroup:Workgroup::"), "tags={\"owner\":\"somebody\"}");
        await _sp.RunAsync("sim", "delete", await UrnAsync("::dns-query-log-example.com"));
        await _sp.RunAsync("sim", "set", await UrnAsync("trail:Trail::"), "enableLogging=false");

        var found = await _sp.RunAsync("drift");
        var repaired = await _sp.RunAsync("up", "--refresh", "--yes");
        var after = await _sp.RunAsync("drift");

        Assert.Equal(3, found.Code);
        var heads = found.Output.Split('\n').Where(line => line.Length > 0 && line[0] != ' ').ToList();
        Assert.Equal(["critical 100 master", "high 76 member", "low 5 security", "Drift: 3 of"], heads.Select(line => string.Join(' ', line.Split(' ').Take(3))));
        Assert.Contains("    what    enableLogging: true became false\n    who     StopLogging or StartLogging of cloudtrail.amazonaws.com; ", found.Output, StringComparison.Ordinal);
        Assert.Contains("    repair  sp up master --refresh\n    accept  write the found value into Pulumi.master.yaml or the code, then ", found.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (repaired.Code, repaired.Error));
        Assert.Equal(0, after.Code);
    }

    [Fact]
    public async Task Writes_a_report_for_each_stack_that_drifted()
    {
        await _sp.RunAsync("up", "--yes");
        await _sp.RunAsync("sim", "delete", await UrnAsync("::dns-query-log-example.com"));

        var result = await _sp.RunAsync("drift", "--markdown", "--reports", _sp.PathOf("reports"));

        Assert.Equal(3, result.Code);
        Assert.Equal(["member.md"], Directory.GetFiles(_sp.PathOf("reports")).Select(Path.GetFileName));
        Assert.Contains("| high 76 | member | dns-query-log-", result.Output, StringComparison.Ordinal);
        Assert.Equal(result.Output, _sp.Read("reports/member.md"));
    }

    [Fact]
    public async Task Says_which_resource_it_does_not_know()
    {
        var set = await _sp.RunAsync("sim", "set", "urn:nobody", "a=1");
        var delete = await _sp.RunAsync("sim", "delete", "urn:nobody");
        var path = await _sp.RunAsync("sim", "set", "urn:nobody", "enableLogging");

        Assert.All([set, delete], result => Assert.Equal(
            (1, "urn:nobody: expected the URN or ARN of a resource in the simulated cloud, got none of them. Copy one from sp sim ls.\n"), (result.Code, result.Error)));
        Assert.Equal((1, "enableLogging: expected path=value, got no path. Write for example enableLogging=false.\n"), (path.Code, path.Error));
    }

    async Task<string> UrnAsync(string part) => (await _sp.RunAsync("sim", "ls", part)).Output.Split('\n')[0];
}
