using SecurityPlatform.Cli.Configuration;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Cli;

public sealed class StackFileTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("sp-file-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Gives_scalars_as_text_and_structures_as_json()
    {
        var file = Read(
            """
            config:
              aws:region: us-east-1
              text: "007"
              number: 12
              list: [a, 1, 2.5, true, null, "1"]
              map: { id: "012345", on: yes }
            """);

        Assert.Equal("us-east-1", file.Values["aws:region"]);
        Assert.Equal(("007", "12"), (file.Values["p:text"], file.Values["p:number"]));
        Assert.Equal("""["a",1,2.5,true,null,"1"]""", file.Values["p:list"]);
        Assert.Equal("""{"id":"012345","on":"yes"}""", file.Values["p:map"]);
    }

    [Fact]
    public void Reads_the_old_spelling_of_a_key() => Assert.Equal("x", Read("config:\n  p:config:key: x\n").Values["p:key"]);

    [Fact]
    public void Keeps_encrypted_values_apart()
    {
        var file = Read("encryptionsalt: v1:salt\nconfig:\n  token:\n    secure: v1:a:b\n");

        Assert.Equal(("v1:a:b", "v1:salt"), (file.Encrypted["p:token"], file.EncryptionSalt));
        Assert.Empty(file.Values);
    }

    [Theory]
    [InlineData("config:\n  a:\n    - secure: v1:a:b\n", "Pulumi.dev.yaml: p:a: expected `secure:` to be the whole value, got it inside a list or mapping. Move the secret to a key of its own.")]
    [InlineData("- a\n", "Pulumi.dev.yaml: expected one mapping (key: value), got something else. Start the file with `config:`.")]
    public void Says_what_is_wrong(string text, string message) =>
        Assert.Equal(message, Assert.Throws<PlatformConfigException>(() => Read(text)).Message);

    [Fact]
    public void Names_the_line_that_is_no_yaml()
    {
        var error = Assert.Throws<PlatformConfigException>(() => Read("config:\n  a: 1\n b: 2\n"));

        Assert.StartsWith("Pulumi.dev.yaml: line 3: expected YAML, got ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_a_bracket_is_open() => Assert.Equal(
        "Pulumi.dev.yaml: expected YAML, got a list or mapping in brackets that is not closed. Close it.",
        Assert.Throws<PlatformConfigException>(() => Read("config:\n  a: [1\n  b: 2\n")).Message);

    [Fact]
    public void Finds_the_project_in_a_folder_above()
    {
        File.WriteAllText(Path.Combine(_folder, "Pulumi.yaml"), "name: p\nruntime: dotnet\n");
        var below = Directory.CreateDirectory(Path.Combine(_folder, "a", "b")).FullName;

        Assert.Equal(new ProjectFile(_folder, "p"), ProjectFile.Find(below));
    }

    [Fact]
    public void Says_where_it_looked_for_a_project()
    {
        var error = Assert.Throws<PlatformConfigException>(() => ProjectFile.Find(_folder));

        Assert.Equal($"Pulumi.yaml: expected in {_folder} or a folder above it, got none. Run sp inside the project, or pass --project DIR.", error.Message);
    }

    StackFile Read(string text)
    {
        File.WriteAllText(Path.Combine(_folder, "Pulumi.dev.yaml"), text);
        return StackFile.Read(new(_folder, "p"), "dev");
    }
}
