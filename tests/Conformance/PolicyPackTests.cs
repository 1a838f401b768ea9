using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using SecurityPlatform.Policy;
using SecurityPlatform.Tests.Cli;

namespace SecurityPlatform.Tests.Conformance;

/// <summary>Our policy pack as the Pulumi CLI starts it, driven by the client that Pulumi generates from its own protocol.</summary>
/// <remarks>
/// Faults that other policy SDKs had, each with its test: GetAnalyzerInfo failing before ConfigureStack, severity and initial configuration
/// never sent (<see cref="Tells_all_about_itself_before_it_knows_the_stack_and_finds_no_fault_with_the_sample"/>); enforcement level
/// ignored, remediation at every level (<see cref="Obeys_the_level_that_the_engine_configures"/>); an unknown value failing the whole call
/// (<see cref="Never_fails_for_a_value_that_is_unknown"/>); dry run never set (<see cref="Knows_a_preview_from_an_update"/>).
/// </remarks>
[Collection(ProcessCollection.Name)]
public sealed class PolicyPackTests : IDisposable
{
    readonly Sp _sp = new();

    public void Dispose() => _sp.Dispose();

    [Fact]
    public async Task Tells_all_about_itself_before_it_knows_the_stack_and_finds_no_fault_with_the_sample()
    {
        foreach (var stack in new[] { "master", "security", "member" })
        {
            var told = await DriveAsync(stack, _ => { });

            Assert.Equal((Rules.All.Count, Rules.All.Count, Rules.All.Count), (Count(told, "before"), Count(told, "policies"), Count(told, "initial")));
            Assert.Equal(AnalyzerHost.Version, told["version"]!.GetValue<string>());
            Assert.Empty(told["unspecified"]!.AsArray());
            Assert.Equal(0, Count(told, "each"));
            Assert.DoesNotContain(Diagnostics(told), d => d.Level == "MANDATORY");
            Assert.Equal(365, told["floorDays"]!.GetValue<double>());
            if (stack == "master")
            {
                Assert.Contains("example-payroll", told["buckets"]!.AsArray().Select(bucket => bucket!.GetValue<string>()));
            }
        }
    }

    [Theory]
    [InlineData("security", "archive-cloudtrail-lifecycle", "log-bucket-keeps-for-floor", "POLICY_SEVERITY_CRITICAL", "archive-cloudtrail-lifecycle.rules[0].expiration.days: expected 365 or more, got 30.")]
    [InlineData("master", "trail-trail", "trail-covers-all-regions", "POLICY_SEVERITY_CRITICAL", "trail-trail.isMultiRegionTrail: expected true, got false.")]
    [InlineData("master", "selectors", "trail-does-not-record-itself", "POLICY_SEVERITY_HIGH", "no data events of the bucket that the trail delivers to, got a selector that covers arn:aws:s3:::")]
    public async Task Stops_what_a_pull_request_must_not_do(string stack, string change, string rule, string severity, string message)
    {
        var told = await DriveAsync(stack, resource => PlanEdits.Break(resource, change));

        var found = Assert.Single(Diagnostics(told), d => d.Policy == rule && d.Level == "MANDATORY");
        Assert.Equal((severity, AnalyzerHost.PackName), (found.Severity, found.Pack));
        Assert.StartsWith($"urn:pulumi:{stack}::security-platform::", found.Urn, StringComparison.Ordinal);
        Assert.Contains(message, found.Message, StringComparison.Ordinal);
        Assert.EndsWith(Rules.All.Single(r => r.Id == rule).Fix, found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ADVISORY", "ADVISORY")]
    [InlineData("REMEDIATE", "MANDATORY")]
    [InlineData("DISABLED", null)]
    public async Task Obeys_the_level_that_the_engine_configures(string configured, string? reported)
    {
        var told = await DriveAsync("master", resource => PlanEdits.Break(resource, "trail-trail"), new() { ["trail-covers-all-regions"] = configured });

        Assert.Equal(reported, Diagnostics(told).SingleOrDefault(d => d.Policy == "trail-covers-all-regions")?.Level);
        Assert.Equal(0, Count(told, "each"));
    }

    [Fact]
    public async Task Takes_levels_parameters_and_waivers_from_the_projects_file()
    {
        _sp.Write("policy.yaml", """
            rules:
              log-bucket-keeps-for-floor:
                floorDays: 800
            waivers:
              - rule: log-bucket-keeps-for-floor
                resource: "*::archive-cloudtrail-bucket"
                owner: owner@example.com
                reason: Until the next audit.
                expires: 2999-12-31
            """);

        var told = await DriveAsync("security", _ => { });

        Assert.Equal(800, told["floorDays"]!.GetValue<double>());
        var waived = Diagnostics(told).Where(d => d.Policy == "log-bucket-keeps-for-floor" && d.Urn.EndsWith("::archive-cloudtrail-bucket", StringComparison.Ordinal)).ToList();
        Assert.Equal("ADVISORY", Assert.Single(waived).Level);
        Assert.Contains("owner@example.com bears it until 2999-12-31: Until the next audit.", waived[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("preview", "Check again after the update.")]
    [InlineData("update", "The update did not tell it: look at the resource in AWS.")]
    public async Task Knows_a_preview_from_an_update(string run, string end)
    {
        var told = await DriveAsync("master", _ => { }, run: run);

        Assert.EndsWith(end, Diagnostics(told).Single(d => d.Policy == "trail-uses-customer-key").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Never_fails_for_a_value_that_is_unknown()
    {
        var told = await DriveAsync("master", resource =>
        {
            foreach (var name in resource["inputs"]?.AsObject().Select(input => input.Key).ToList() ?? [])
            {
                resource["inputs"]![name] = Pulumi.Rpc.Signatures.Unknown;
            }

            resource["outputs"] = null;
        });

        Assert.DoesNotContain(Diagnostics(told), d => d.Level == "MANDATORY");
        Assert.Contains(Diagnostics(told), d => d is { Policy: "trail-covers-all-regions", Level: "ADVISORY" } && d.Message.StartsWith("Undetermined: ", StringComparison.Ordinal));
    }

    async Task<JsonObject> DriveAsync(string stack, Action<JsonNode> edit, Dictionary<string, string>? levels = null, string run = "preview")
    {
        var plan = await PlanEdits.PreviewAsync(_sp, edit);
        using var pack = Process.Start(new ProcessStartInfo("dotnet", [typeof(AnalyzerHost).Assembly.Location, "127.0.0.1:1"])
        {
            WorkingDirectory = _sp.PathOf(""),
            RedirectStandardOutput = true,
        })!;
        try
        {
            var port = await pack.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
            var (code, output, error) = await NodeProgram.ScriptAsync("analyzer.js", port!, plan, stack, JsonSerializer.Serialize(levels ?? []), run);
            Assert.True(code == 0, error);
            await pack.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
            Assert.Equal(0, pack.ExitCode);
            return JsonNode.Parse(output)!.AsObject();
        }
        finally
        {
            if (!pack.HasExited)
            {
                pack.Kill();
            }
        }
    }

    static int Count(JsonObject told, string member) => told[member]!.GetValue<int>();

    static List<Told> Diagnostics(JsonObject told) =>
        told["diagnostics"]!.AsArray().Select(d => d.Deserialize<Told>(JsonSerializerOptions.Web)!).ToList();

    sealed record Told(string Policy, string Pack, string Urn, string Message, string Level, string Severity);
}
