using System.Reflection;
using Bindgen.Emit;
using Bindgen.Schema;
using Pulumi;

namespace SecurityPlatform.Tests.Bindings;

/// <summary>The built assemblies hold exactly what the schema says.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string> Packages => ["aws", "aws-native"];

    static PackageSchema Schema(string package) => package == "aws" ? BindingsData.Aws : BindingsData.AwsNative;

    static Assembly Assembly(string package) =>
        package == "aws" ? typeof(Pulumi.Aws.Provider).Assembly : typeof(Pulumi.AwsNative.Provider).Assembly;

    [Theory]
    [MemberData(nameof(Packages))]
    public void Each_args_class_has_the_inputs_of_the_schema(string package)
    {
        var schema = Schema(package);
        var names = new Names(schema, BindingsData.Tables);

        Assert.NotEmpty(schema.Resources);
        Assert.All(schema.Resources.Values, resource => Assert.Equal(
            Expected(resource.Inputs), Actual(Assembly(package), $"{names.Namespace(resource.Module)}.{resource.Name}Args")));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Each_resource_class_has_the_token_and_outputs_of_the_schema(string package)
    {
        var schema = Schema(package);
        var names = new Names(schema, BindingsData.Tables);

        Assert.All(schema.Resources.Values, resource =>
        {
            var type = Assembly(package).GetType($"{names.Namespace(resource.Module)}.{resource.Name}")!;
            Assert.Equal(resource.Outputs.Keys, BoundMember.Outputs(type).Select(o => o.Wire));
            Assert.Equal((resource.Token, schema.Version), type.GetCustomAttribute<ResourceTypeAttribute>() is { } own ? (own.Type, own.Version) : default);
        });
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Each_nested_args_class_has_the_members_of_the_schema(string package)
    {
        var schema = Schema(package);
        var names = new Names(schema, BindingsData.Tables);
        var nested = schema.Types.Values.Where(t => t.Inputs is not null && !t.LiftedInput).ToList();

        Assert.NotEmpty(nested);
        Assert.All(nested, type => Assert.Equal(
            Expected(type.Inputs!), Actual(Assembly(package), $"{names.NamespaceOfType(type.Name)}.Inputs.{Names.LocalOf(type.Name)}Args")));
    }

    [Fact]
    public void Each_function_has_its_arguments_and_result()
    {
        var names = new Names(BindingsData.Aws, BindingsData.Tables);

        Assert.NotEmpty(BindingsData.Aws.Functions);
        Assert.All(BindingsData.Aws.Functions.Values, function =>
        {
            var name = $"{names.Namespace(function.Module)}.{function.Name}";
            Assert.Equal(Expected(function.Args), Actual(Assembly("aws"), name + "Args"));
            Assert.Equal(Expected(function.OutputArgs), Actual(Assembly("aws"), name + "InvokeArgs"));
            Assert.Equal(function.Result.Keys, BoundMember.Fields(Assembly("aws").GetType(name + "Result")!).Select(f => f.Wire));
        });
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_assembly_carries_the_version(string package)
    {
        using var stream = Assembly(package).GetManifestResourceStream($"{Assembly(package).GetName().Name}.version.txt")!;

        Assert.Equal(Schema(package).Version + "\n", new StreamReader(stream).ReadToEnd());
    }

    static IEnumerable<string> Expected(Properties properties) =>
        properties.Where(p => !p.Value.Trimmed).Select(p => $"{p.Key}{(p.Value.Required ? "!" : "")}");

    static IEnumerable<string> Actual(Assembly assembly, string type) =>
        BoundMember.Inputs(assembly.GetType(type) ?? throw new InvalidOperationException($"{type} is missing."))
            .Select(m => $"{m.Wire}{(m.Required ? "!" : "")}").Order(StringComparer.Ordinal);
}
