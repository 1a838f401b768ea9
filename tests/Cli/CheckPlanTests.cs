using System.Text.Json.Nodes;

namespace SecurityPlatform.Tests.Cli;

/// <summary>Changes of code: <c>sp check --plan</c> over what previews of two revisions wrote.</summary>
public sealed class CheckPlanTests : IDisposable
{
    readonly Sp _sp = new();

    public void Dispose() => _sp.Dispose();

    [Fact]
    public async Task Passes_the_plans_of_the_sample_organization()
    {
        var result = await _sp.RunAsync("check", "--plan", await PlanAsync("head.json", _ => { }));

        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Contains("Resources: ", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\nfail ", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("archive-cloudtrail-lifecycle", "log-bucket-keeps-for-floor", "Pulumi.security.yaml")]
    [InlineData("trail-trail", "trail-covers-all-regions", "Pulumi.master.yaml")]
    [InlineData("selectors", "trail-does-not-record-itself", "Pulumi.master.yaml")]
    public async Task Stops_what_a_change_of_code_breaks(string change, string rule, string file)
    {
        var before = await PlanAsync("base.json", _ => { });
        var after = await PlanAsync("head.json", resource => PlanEdits.Break(resource, change));

        var result = await _sp.RunAsync("check", "--plan", after, "--base-plan", before);

        Assert.Equal(2, result.Code);
        Assert.Contains($"fail introduced {rule} (", result.Output, StringComparison.Ordinal);
        Assert.Contains($" at {file}:", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("fail standing", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compares_a_plan_with_what_is_deployed()
    {
        var deployed = await PlanAsync("deployed.json", _ => { });
        var plan = JsonNode.Parse(await File.ReadAllTextAsync(deployed))!;
        foreach (var step in plan["stacks"]!["security"]!["steps"]!.AsArray())
        {
            var lifecycle = step!["urn"]!.GetValue<string>().EndsWith("::archive-cloudtrail-lifecycle", StringComparison.Ordinal);
            step["op"] = lifecycle ? "update" : "same";
            step["oldState"] = step["newState"]?.DeepClone();
            if (lifecycle)
            {
                step["newState"]!["inputs"]!["rules"]![0]!["expiration"]!["days"] = 400;
                step["newState"]!["outputs"] = null;
            }
        }

        var result = await _sp.RunAsync("check", "--plan", Write("plan.json", plan));

        Assert.Equal(2, result.Code);
        Assert.Contains("retention-is-not-shortened (high)", result.Output, StringComparison.Ordinal);
        Assert.Contains("archive-cloudtrail-lifecycle.rules[0].expiration.days: expected 731 days or more, as before, got 400 days.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stops_the_destruction_and_the_replacement_of_evidence()
    {
        var deployed = await PlanAsync("deployed.json", _ => { });
        var plan = JsonNode.Parse(await File.ReadAllTextAsync(deployed))!;
        foreach (var step in plan["stacks"]!["security"]!["steps"]!.AsArray().Select(s => s!))
        {
            step["oldState"] = step["newState"]?.DeepClone();
            step["op"] = "same";
            switch (step["urn"]!.GetValue<string>().Split("::")[^1])
            {
                case "archive-cloudtrail-bucket":
                    step["op"] = "replace";
                    break;
                case "archive-cloudtrail-key":
                    step["op"] = "delete";
                    step["newState"] = null;
                    break;
            }
        }

        var result = await _sp.RunAsync("check", "--plan", Write("plan.json", plan));

        Assert.Equal(2, result.Code);
        Assert.Contains("archive-cloudtrail-bucket: expected it to stay, got its replacement.", result.Output, StringComparison.Ordinal);
        Assert.Contains("archive-cloudtrail-key: expected it to stay, got its deletion.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Never_judges_a_secret_that_the_plan_covers()
    {
        var plan = await PlanAsync("head.json", resource =>
        {
            if (resource["urn"]!.GetValue<string>().EndsWith("::trail-trail", StringComparison.Ordinal))
            {
                resource["inputs"]!["isMultiRegionTrail"] = "[secret]";
                resource["outputs"] = null;
            }
        });

        var result = await _sp.RunAsync("check", "--plan", plan);

        Assert.Equal(0, result.Code);
        Assert.Contains("undetermined trail-covers-all-regions (critical)", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_plan_that_leaves_resources_out()
    {
        var plan = JsonNode.Parse(await File.ReadAllTextAsync(await PlanAsync("head.json", _ => { })))!;
        plan["stacks"]!["member"]!["changeSummary"]!["same"] = 12;

        var result = await _sp.RunAsync("check", "--plan", Write("plan.json", plan));

        Assert.Equal((1, ""), (result.Code, result.Output));
        Assert.EndsWith("plan.json: expected every resource of member, got a plan that leaves out 12 unchanged ones. Write it with pulumi preview --json --show-sames.\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_file_that_is_no_plan()
    {
        var result = await _sp.RunAsync("check", "--plan", Write("plan.json", new JsonObject { ["steps"] = new JsonArray(new JsonObject { ["op"] = "dance" }) }), "--plan", "missing.json");

        Assert.Equal(1, result.Code);
        Assert.Contains("plan.json: expected the output of pulumi preview --json --show-sames, got something else. expected a step with a known op, got dance", result.Error, StringComparison.Ordinal);
        Assert.Contains("missing.json: expected the output", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_for_what_belongs_together()
    {
        var plan = await PlanAsync("head.json", _ => { });

        Assert.StartsWith("--base: expected --base-plan", (await _sp.RunAsync("check", "--plan", plan, "--base", "HEAD")).Error, StringComparison.Ordinal);
        Assert.StartsWith("--base-plan: expected --plan", (await _sp.RunAsync("check", "--base-plan", plan)).Error, StringComparison.Ordinal);
        Assert.StartsWith("--plan: expected each stack once", (await _sp.RunAsync("check", "--plan", plan, "--plan", plan)).Error, StringComparison.Ordinal);
    }

    Task<string> PlanAsync(string file, Action<JsonNode> edit) => PlanEdits.PreviewAsync(_sp, edit, file);

    string Write(string file, JsonNode plan)
    {
        _sp.Write(file, plan.ToJsonString());
        return _sp.PathOf(file);
    }
}
