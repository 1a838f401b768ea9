using System.Text.Json;
using Bindgen;
using Bindgen.Emit;
using Bindgen.Schema;

namespace SecurityPlatform.Tests.Bindings;

public sealed class TablesTests
{
    static IEnumerable<PackageSchema> Schemas => [BindingsData.Aws, BindingsData.AwsNative];

    [Fact]
    public void Every_module_has_its_casing()
    {
        var modules = Schemas.SelectMany(s => s.Resources.Values.Select(r => r.Module).Concat(s.Functions.Values.Select(f => f.Module)))
            .Where(m => m != "index").Distinct().ToList();

        Assert.NotEmpty(modules);
        Assert.All(modules, module => BindingsData.Tables.NamespaceOf(module));
    }

    [Fact]
    public void Every_hint_names_a_number_or_an_input_of_the_schema()
    {
        Assert.NotEmpty(BindingsData.Tables.Doubles);
        Assert.All(BindingsData.Tables.Doubles, key => Assert.Contains(Properties(key), p => IsNumber(p.Type)));
        Assert.NotEmpty(BindingsData.Tables.Secrets);
        Assert.All(BindingsData.Tables.Secrets, key => Assert.NotEmpty(Properties(key)));
    }

    [Fact]
    public void Every_rename_of_a_listed_type_names_a_property()
    {
        var listed = BindingsData.Tables.Renames.Where(r => BindingsData.Aws.Resources.ContainsKey(r.Key)).ToList();

        Assert.True(listed.Count >= 12);
        Assert.All(listed, rename => Assert.All(rename.Value.Keys, wire =>
            Assert.True(Properties($"{rename.Key}.{wire}").Any(), $"{rename.Key} has no property {wire}. Correct csharp-overrides.json.")));
    }

    [Fact]
    public void A_property_called_like_its_class_needs_a_rename()
    {
        var schema = new PackageSchema("aws", "1.0.0", "");
        schema.Resources.Add("aws:s3/ring:Ring", new("aws:s3/ring:Ring", "Ring", "s3") { Outputs = new() { ["ring"] = new(TypeRef.String) } });

        Assert.Equal(
            "csharp-overrides.json: expected another name for aws:s3/ring:Ring.ring, found none. Look up how the official SDK calls it.",
            Assert.Throws<BindgenException>(() => BindingsWriter.Files(schema, BindingsData.Tables, withState: false)).Message);
    }

    [Fact]
    public void A_module_without_casing_stops_the_generator() =>
        Assert.Equal(
            "namespaces.json: expected the C# casing of jewel, found none. Look it up in the official SDK and add it.",
            Assert.Throws<BindgenException>(() => BindingsData.Tables.NamespaceOf("jewel")).Message);

    [Theory]
    [InlineData("aws", "7.48.0")]
    [InlineData("aws-native", "1.79.0")]
    public void The_schema_records_where_it_came_from(string package, string version)
    {
        var schema = Schemas.Single(s => s.Name == package);

        Assert.Equal(version, schema.Version);
        Assert.StartsWith("sha512-", schema.Integrity, StringComparison.Ordinal);
        Assert.Contains($"<PackageVersion Include=\"{(package == "aws" ? "Pulumi.Aws" : "Pulumi.AwsNative")}\" Version=\"{version}\" />",
            File.ReadAllText(Path.Combine(BindingsData.Root, "Directory.Packages.props")), StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_name_nothing_twice() =>
        Assert.All(["namespaces.json", "csharp-overrides.json", "aws.trim.json"], file =>
        {
            using var document = JsonDocument.Parse(BindingsData.Text(file));
            var names = document.RootElement.EnumerateObject().Select(p => p.Name).ToList();
            Assert.Equal(names.Distinct(), names);
        });

    static bool IsNumber(TypeRef type) => type switch
    {
        TypeRef.List list => IsNumber(list.Item),
        TypeRef.Map map => IsNumber(map.Item),
        _ => type == TypeRef.Number,
    };

    static IEnumerable<PropertySpec> Properties(string key)
    {
        var dot = key.LastIndexOf('.');
        var (owner, wire) = (key[..dot], key[(dot + 1)..]);
        return Schemas
            .SelectMany(schema => owner.StartsWith("T:", StringComparison.Ordinal)
                ? schema.Types.GetValueOrDefault(owner[2..]) is { } type ? [type.Inputs, type.Outputs] : Array.Empty<Properties?>()
                : schema.Resources.GetValueOrDefault(owner) is { } resource ? [resource.Inputs, resource.Outputs] : [])
            .Select(properties => properties?.GetValueOrDefault(wire))
            .OfType<PropertySpec>();
    }
}
