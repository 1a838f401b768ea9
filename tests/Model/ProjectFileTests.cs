using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Model;

public sealed class ProjectFileTests
{
    static Dictionary<object, object> Declared => (Dictionary<object, object>)StackFiles.Project()["config"];

    [Fact]
    public void Carries_the_namespace_of_the_keys()
    {
        var project = StackFiles.Project();

        Assert.Equal((ConfigKey.Namespace, "dotnet", "stacks"), (project["name"], project["runtime"], project["main"]));
    }

    [Fact]
    public void Declares_the_keys_that_the_parser_reads() =>
        Assert.Equal(ConfigKeys.All.Select(k => k.Name), Declared.Keys.Cast<string>());

    [Fact]
    public void Gives_every_key_the_type_description_and_default_of_the_parser()
    {
        var declared = Declared;
        Assert.All(ConfigKeys.All, key => Assert.Equal(Rendered(key), Flat((Dictionary<object, object>)declared[key.Name])));
    }

    static string Rendered(ConfigKey key)
    {
        var (type, items) = key.Type switch
        {
            ConfigType.StringArray => ("array", " items=string"),
            ConfigType.ObjectArray => ("array", " items=object"),
            var other => (other.ToString().ToLowerInvariant(), ""),
        };
        return $"type={type}{items} description={key.Description}{(key.Default is null ? "" : $" default={key.Default}")}";
    }

    static string Flat(Dictionary<object, object> declaration) => string.Join(' ', declaration.Select(pair => $"{pair.Key}={pair.Value switch
    {
        Dictionary<object, object> { Count: 0 } => "{}",
        Dictionary<object, object> items => items["type"],
        List<object> list => $"[{string.Join(',', list.Select(item => $"\"{item}\""))}]",
        var text => text,
    }}"));
}
