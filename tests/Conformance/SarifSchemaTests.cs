using SecurityPlatform.Tests.Cli;

namespace SecurityPlatform.Tests.Conformance;

/// <summary>What <c>sp check --format sarif</c> writes, against the schema of the standard.</summary>
[Collection(ProcessCollection.Name)]
public sealed class SarifSchemaTests : IDisposable
{
    readonly SpRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task Every_kind_of_report_is_valid()
    {
        var sp = _repository.Sp;
        string[] files = [sp.PathOf("plain.sarif"), sp.PathOf("change.sarif"), sp.PathOf("wrong.sarif")];

        await sp.RunAsync("check", "--format", $"sarif={files[0]}");
        sp.Write("policy.yaml", """
            rules:
              destroys-are-few: advisory
            waivers:
              - rule: coverage-is-not-narrowed
                resource: "*"
                owner: owner@example.com
                reason: We leave the region this month.
                expires: 2999-12-31
              - rule: key-rotates
                resource: "*"
                owner: owner@example.com
                reason: None.
                expires: 2020-01-01
            """);
        _repository.EditAll("    - us-west-2\n", "");
        Assert.Equal(2, (await sp.RunAsync("check", "--base", "HEAD", "--format", $"sarif={files[1]}")).Code);
        sp.Edit("Pulumi.member.yaml", "role: member", "role: nobody");
        Assert.Equal(1, (await sp.RunAsync("check", "--base", "HEAD", "--format", $"sarif={files[2]}")).Code);

        var (code, _, error) = await NodeProgram.ScriptAsync("sarif.js", files);

        Assert.True(code == 0, error);
    }

    [Fact]
    public async Task What_is_no_report_is_not_valid()
    {
        _repository.Sp.Write("wrong.sarif", """{"version":"2.1.0","runs":[{"results":[]}]}""");

        var (code, _, error) = await NodeProgram.ScriptAsync("sarif.js", _repository.Sp.PathOf("wrong.sarif"));

        Assert.Equal(1, code);
        Assert.Contains("should have required property 'tool'", error, StringComparison.Ordinal);
    }
}
