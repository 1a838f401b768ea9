using System.Text.Json;

namespace SecurityPlatform.Tests.Cli;

public sealed class CheckCommandTests : IDisposable
{
    readonly Sp _sp = new();

    public void Dispose() => _sp.Dispose();

    [Fact]
    public async Task Passes_the_sample_organization()
    {
        var result = await _sp.RunAsync("check");

        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Contains("Policies: ", result.Output, StringComparison.Ordinal);

        // Letter by letter: ":Bucket:" is a picture to those who write to terminals.
        Assert.Contains("$aws:s3/bucket:Bucket::archive-cloudtrail-bucket\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_nothing_open_once_the_organization_is_deployed()
    {
        var planned = await _sp.RunAsync("check");
        await _sp.RunAsync("up", "--yes");
        var deployed = await _sp.RunAsync("check");

        Assert.DoesNotContain(", 0 undetermined, ", planned.Output, StringComparison.Ordinal);
        Assert.Contains(", 0 failed, ", deployed.Output, StringComparison.Ordinal);
        Assert.Contains(", 0 undetermined, ", deployed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fails_with_code_two_when_a_mandatory_policy_fails()
    {
        _sp.Write("policy.yaml", "rules:\n  workgroup-limits-scans:\n    scanLimitBytes: 10485760\n");

        var result = await _sp.RunAsync("check");

        Assert.Equal(2, result.Code);
        Assert.Contains("fail workgroup-limits-scans (medium) at Pulumi.security.yaml:", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_files_that_disagree()
    {
        _sp.Edit("Pulumi.master.yaml", "      - example-payroll\n", "");

        var result = await _sp.RunAsync("check");

        Assert.Equal((1, ""), (result.Code, result.Output));
        Assert.Contains("Pulumi.master.yaml", result.Error, StringComparison.Ordinal);
        Assert.Contains("Pulumi.member.yaml", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_the_report_as_one_document()
    {
        var result = await _sp.RunAsync("check", "--json");

        using var document = JsonDocument.Parse(result.Output);
        Assert.Equal(1, document.RootElement.GetProperty("version").GetInt32());
        Assert.NotEmpty(document.RootElement.GetProperty("verdicts").EnumerateArray());
    }
}
