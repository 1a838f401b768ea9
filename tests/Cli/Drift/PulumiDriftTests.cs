using System.ComponentModel;
using Moq;
using SecurityPlatform.Cli;
using SecurityPlatform.Cli.Drift;

namespace SecurityPlatform.Tests.Cli.Drift;

public sealed class PulumiDriftTests : IDisposable
{
    const string Trail = "urn:pulumi:master::security-platform::security-platform:trails:OrganizationTrail$aws:cloudtrail/trail:Trail::trail-trail";
    const string Key = "urn:pulumi:master::security-platform::security-platform:trails:OrganizationTrail$aws:kms/key:Key::trail-key";

    // The shape of the stream that the official command writes; the values are ours.
    const string Changed = $$$$"""
        {"sequence":0,"timestamp":1767225600,"preludeEvent":{"config":{"aws:region":"ap-northeast-1"}}}
        {"sequence":1,"timestamp":1767225600,"resourcePreEvent":{"metadata":{"op":"refresh","urn":"{{{{Trail}}}}","type":"aws:cloudtrail/trail:Trail","old":null,"new":null,"detailedDiff":null,"logical":true,"provider":"p::1"},"planning":true}}
        {"sequence":2,"timestamp":1767225601,"resOutputsEvent":{"metadata":{"op":"update","urn":"{{{{Trail}}}}","type":"aws:cloudtrail/trail:Trail","old":{"type":"aws:cloudtrail/trail:Trail","urn":"{{{{Trail}}}}","custom":true,"id":"arn","parent":"","inputs":{"enableLogging":true,"region":"ap-northeast-1"},"outputs":{"enableLogging":true,"homeRegion":"ap-northeast-1"},"provider":"p::1"},"new":{"type":"aws:cloudtrail/trail:Trail","urn":"{{{{Trail}}}}","custom":true,"id":"arn","parent":"","inputs":{"enableLogging":false,"region":"ap-northeast-1"},"outputs":{"enableLogging":false},"provider":"p::1"},"diffs":["enableLogging"],"detailedDiff":{"enableLogging":{"diffKind":"update","inputDiff":false}},"logical":true,"provider":"p::1"},"planning":true}}
        {"sequence":3,"timestamp":1767225601,"resOutputsEvent":{"metadata":{"op":"delete","urn":"{{{{Key}}}}","type":"aws:kms/key:Key","old":{"type":"aws:kms/key:Key","urn":"{{{{Key}}}}","custom":true,"id":"k","parent":"","inputs":{},"outputs":{},"provider":"p::1"},"new":null,"detailedDiff":null,"logical":true,"provider":"p::1"},"planning":true}}
        {"sequence":4,"timestamp":1767225601,"resOutputsEvent":{"metadata":{"op":"update","urn":"urn:pulumi:master::security-platform::pulumi:pulumi:StackReference::security","type":"pulumi:pulumi:StackReference","old":{"external":true},"new":{},"detailedDiff":null,"logical":true,"provider":""},"planning":true}}
        {"sequence":5,"timestamp":1767225601,"resOutputsEvent":{"metadata":{"op":"same","urn":"urn:pulumi:master::security-platform::aws:sns/topic:Topic::alarm","type":"aws:sns/topic:Topic","old":{},"new":{},"detailedDiff":null,"logical":true,"provider":"p::1"},"planning":true}}
        {"sequence":6,"timestamp":1767225602,"summaryEvent":{"maybeCorrupt":false,"durationSeconds":2,"resourceChanges":{"same":1,"update":2,"delete":1},"PolicyPacks":{},"isPreview":true,"result":"succeeded"}}
        {"sequence":7,"timestamp":1767225602,"cancelEvent":{}}
        """;

    readonly Sp _sp = new();
    readonly Mock<IProcessRunner> _processes = new(MockBehavior.Strict);

    public void Dispose() => _sp.Dispose();

    [Fact]
    public async Task Asks_for_the_event_stream_of_the_stack_and_reads_what_differs()
    {
        Answers(new(0, Changed, ""));

        var found = await LookAsync();

        Assert.Equal((null, 4), (found.Error, found.Resources));
        Assert.Equal([Trail, Key], found.Drifts.Select(drift => drift.Urn));
        Assert.Equal([DriftKind.Changed, DriftKind.Deleted], found.Drifts.Select(drift => drift.Kind));
        Assert.Equal(new PropertyDrift("enableLogging", "true", "false"), Assert.Single(found.Drifts[0].Changes));
        Assert.Equal("ap-northeast-1", found.Drifts[0].Region);
        _processes.Verify(processes => processes.RunAsync(
            "pulumi",
            It.Is<IReadOnlyList<string>>(words => string.Join(' ', words) == "refresh --preview-only --json --non-interactive --color never --stack master"),
            "/project",
            It.Is<IReadOnlyDictionary<string, string>>(variables => variables["PULUMI_ENABLE_STREAMING_JSON_PREVIEW"] == "true")), Times.Once);
    }

    [Fact]
    public async Task Repairs_with_the_command_that_looked()
    {
        Answers(new(0, Changed, ""));
        var report = DriftReport.Of([await LookAsync()], real: true);

        Assert.Equal([100, 98], report.Findings.Select(finding => finding.Weight.Points));
        Assert.Equal($"pulumi up --refresh --stack master --target '{Trail}'", report.Findings[0].Repair);
    }

    [Fact]
    public async Task Covers_secrets()
    {
        var secret = """{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","ciphertext":"[secret]"}""";
        Answers(new(0, Changed.Replace("\"enableLogging\":false", $"\"enableLogging\":{secret}", StringComparison.Ordinal), ""));

        var found = await LookAsync();

        Assert.Equal("\"[secret]\"", found.Drifts[0].Changes[0].Found);
    }

    [Theory]
    [InlineData("\"summaryEvent\"", "\"otherEvent\"", "expected a summary at the end of the events, got none.")]
    [InlineData("\"update\":2", "\"update\":3", "expected 4 changes as the summary says, got 3.")]
    [InlineData("\"op\":\"same\"", "\"op\":\"shrink\"", "expected same, update or delete, got shrink")]
    [InlineData("{\"sequence\":0", "warning: {\"sequence\":0", "expected an event a line, got warning: ")]
    [InlineData("\"preludeEvent\":{", "\"diagnosticEvent\":{\"severity\":\"error\",\"message\":\"no credentials\"},\"x\":{", "no credentials")]
    public async Task Never_takes_a_stream_that_it_does_not_understand_for_a_clean_bill(string old, string replacement, string error)
    {
        Assert.Contains(old, Changed, StringComparison.Ordinal);
        Answers(new(0, Changed.Replace(old, replacement, StringComparison.Ordinal), ""));

        var found = await LookAsync();

        Assert.Contains(error, found.Error, StringComparison.Ordinal);
        Assert.Empty(found.Drifts);
    }

    [Fact]
    public async Task Passes_on_why_the_command_failed()
    {
        Answers(new(255, "", "error: no stack named 'master' found\n"));
        var failed = await LookAsync();
        _processes.Reset();
        _processes.Setup(processes => processes.RunAsync(It.IsAny<string>(), It.IsAny<IReadOnlyList<string>>(), It.IsAny<string>(), It.IsAny<IReadOnlyDictionary<string, string>>()))
            .ThrowsAsync(new Win32Exception(2));
        var missing = await LookAsync();

        Assert.Equal("pulumi refresh: exit code 255. error: no stack named 'master' found", failed.Error);
        Assert.StartsWith("expected the pulumi command in PATH, got none.", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_a_real_process_without_a_shell()
    {
        var result = await new ProcessRunner().RunAsync("sh", ["-c", "echo \"$1 $SP_TEST\"; echo bad >&2; exit 7", "sh", "a b;c"], _sp.PathOf("."), new Dictionary<string, string> { ["SP_TEST"] = "v" });

        Assert.Equal(new ProcessResult(7, "a b;c v\n", "bad\n"), result);
    }

    void Answers(ProcessResult result) => _processes
        .Setup(processes => processes.RunAsync(It.IsAny<string>(), It.IsAny<IReadOnlyList<string>>(), It.IsAny<string>(), It.IsAny<IReadOnlyDictionary<string, string>>()))
        .ReturnsAsync(result);

    async Task<StackDrift> LookAsync()
    {
        using var workspace = Workspace.Open(_sp.PathOf("."), null);
        using var drift = new PulumiDrift(_processes.Object, "/project");
        return await drift.LookAsync(workspace.Select(["master"])[0]);
    }
}
