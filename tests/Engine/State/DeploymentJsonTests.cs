using System.Text;
using System.Text.Json;
using Pulumi.Rpc;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Tests.Engine.State;

public sealed class DeploymentJsonTests
{
    static ResourceState Full => new()
    {
        Urn = "urn:pulumi:dev::p::aws:s3/bucket:Bucket::logs",
        Type = "aws:s3/bucket:Bucket",
        Custom = true,
        Id = "logs-1",
        Inputs = new([new("text", "a"), new("list", new ListValue([1, PropertyValue.Null, true])), new("secret", new SecretValue("hidden"))]),
        Outputs = new(
        [
            new("asset", new AssetValue(AssetSource.Text, "x", "00ff")),
            new("archive", new ArchiveValue(new PropertyMap([new("a", new AssetValue(AssetSource.Path, "./f"))]))),
            new("reference", new ResourceReferenceValue("urn:pulumi:dev::p::t::n", "i", "1.0.0")),
            new("nan", double.NaN),
        ]),
        Parent = "urn:pulumi:dev::p::pulumi:pulumi:Stack::p-dev",
        Protect = true,
        RetainOnDelete = true,
        Dependencies = ["urn:pulumi:dev::p::t::other"],
        PropertyDependencies = PropertyDependencies.Empty.With("text", ["urn:pulumi:dev::p::t::other"]).With("list", []),
        Provider = "urn:pulumi:dev::p::pulumi:providers:aws::default::id",
        CustomTimeouts = new(TimeSpan.FromMinutes(5), null, TimeSpan.FromSeconds(1.5)),
        IgnoreChanges = ["tags"],
        Hooks = new() { AfterCreate = ["h"] },
        Created = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        ReplacementTrigger = "t",
    };

    [Fact]
    public void Reads_back_every_member_it_wrote()
    {
        var secrets = PassphraseSecrets.Create("dev", "p");
        var snapshot = new Snapshot { Resources = [Full], Pending = [new(PendingKind.Creating, Full, "token")], EncryptionSalt = secrets.Salt };
        using var stream = new MemoryStream();
        DeploymentJson.Write(stream, snapshot, new EncryptedSecrets(secrets), clientTokens: true);

        var read = DeploymentJson.Read(stream.ToArray(), salt => salt == secrets.Salt ? secrets : null);

        Assert.True(StateEquality.Equal(Full, Assert.Single(read.Resources)));
        Assert.Equal(("token", PendingKind.Creating), (Assert.Single(read.Pending).ClientToken, read.Pending[0].Kind));
        Assert.Equal(secrets.Salt, read.EncryptionSalt);
    }

    [Fact]
    public void Writes_no_secret_in_the_clear()
    {
        var secrets = PassphraseSecrets.Create("dev", "p");

        Assert.DoesNotContain("hidden", Text(new EncryptedSecrets(secrets)), StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", Text(BlindedSecrets.Instance), StringComparison.Ordinal);
        Assert.Contains("\"secret\": \"[secret]\"", Text(BlindedSecrets.Instance), StringComparison.Ordinal);
        Assert.Contains("\\\"hidden\\\"", Text(PlaintextSecrets.Instance), StringComparison.Ordinal);
    }

    [Fact]
    public void Has_the_members_that_an_import_needs()
    {
        using var document = JsonDocument.Parse(Text(BlindedSecrets.Instance));
        var deployment = document.RootElement.GetProperty("deployment");
        var resource = deployment.GetProperty("resources")[0];

        Assert.Equal(4, document.RootElement.GetProperty("version").GetInt32());
        Assert.Equal("hooks", Assert.Single(document.RootElement.GetProperty("features").EnumerateArray()).GetString());
        Assert.Equal("v3.259.0", deployment.GetProperty("manifest").GetProperty("version").GetString());
        Assert.Equal(64, deployment.GetProperty("manifest").GetProperty("magic").GetString()!.Length);
        Assert.Equal(
            ["urn", "custom", "id", "type", "inputs", "outputs", "parent", "protect", "dependencies", "provider", "propertyDependencies",
                "customTimeouts", "retainOnDelete", "created", "ignoreChanges", "replacementTrigger", "resourceHooks"],
            resource.EnumerateObject().Select(member => member.Name));
        Assert.Equal(300, resource.GetProperty("customTimeouts").GetProperty("create").GetDouble());
        Assert.Equal("2026-01-02T03:04:05Z", resource.GetProperty("created").GetString());
    }

    [Theory]
    [InlineData("""{"version":2,"deployment":{}}""", "expected deployment version 3 or 4, got 2")]
    [InlineData("""{"deployment":{}}""", "expected a deployment with version and deployment, got something else")]
    public void Refuses_what_is_no_deployment(string text, string message)
    {
        var error = Assert.Throws<JsonException>(() => DeploymentJson.Read(Encoding.UTF8.GetBytes(text), _ => null));

        Assert.Equal(message, error.Message);
    }

    static string Text(ISecretForm secrets)
    {
        using var stream = new MemoryStream();
        DeploymentJson.Write(stream, new Snapshot { Resources = [Full] }, secrets);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
