using Bindgen.Schema;

namespace Bindgen.Emit;

/// <summary>Writes what every bindings assembly has once: Utilities, the type attribute and Config.</summary>
static class Support
{
    public static string Utilities(Names names)
    {
        var code = new Code();
        code.Line("using System.IO;");
        code.Block($"namespace {names.Root}", () =>
        {
            code.Block("static class Utilities", () =>
            {
                code.Line("public static string Version { get; } = ReadVersion();");
                code.Block("public static string? GetEnv(params string[] names)", () =>
                {
                    code.Block("foreach (var name in names)", () =>
                        code.Block("if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value)", () => code.Line("return value;")));
                    code.Line("return null;");
                });
                code.Line("public static Input<T>? Secret<T>(Input<T>? value) => value is null ? null : (Input<T>)global::Pulumi.Output.CreateSecret((Output<T>)value);");
                code.Line("public static InputList<T>? Secret<T>(InputList<T>? value) => value is null ? null : (InputList<T>)global::Pulumi.Output.CreateSecret((Output<ImmutableArray<T>>)value);");
                code.Line("public static InputMap<T>? Secret<T>(InputMap<T>? value) => value is null ? null : (InputMap<T>)global::Pulumi.Output.CreateSecret((Output<ImmutableDictionary<string, T>>)value);");
                code.Line("public static InvokeOptions WithDefaults(this InvokeOptions? options) => WithVersion(options ?? new InvokeOptions());");
                code.Line("public static InvokeOutputOptions WithDefaults(this InvokeOutputOptions? options) => WithVersion(options ?? new InvokeOutputOptions());");
                code.Block("private static T WithVersion<T>(T options) where T : InvokeOptions", () =>
                {
                    code.Line("options.Version ??= Version;");
                    code.Line("return options;");
                });
                code.Block("private static string ReadVersion()", () =>
                {
                    code.Line($"using var stream = typeof(Utilities).Assembly.GetManifestResourceStream(\"{names.Root}.version.txt\")!;");
                    code.Line("return new StreamReader(stream).ReadToEnd().Trim();");
                });
            });
            code.Block($"sealed class {names.Short}ResourceTypeAttribute : global::Pulumi.ResourceTypeAttribute", () =>
                code.Block($"public {names.Short}ResourceTypeAttribute(string type) : base(type, Utilities.Version)", () => { }));
        });
        return code.ToString();
    }

    /// <summary>The scalar settings of the provider; read when asked for, since a process can run many stacks.</summary>
    public static string? Config(Names names)
    {
        if (names.Schema.Resources.GetValueOrDefault($"pulumi:providers:{names.Schema.Name}") is not { } provider)
        {
            return null;
        }

        var code = new Code();
        code.Block($"namespace {names.Root}", () => code.Block("public static class Config", () =>
        {
            code.Line($"private static readonly global::Pulumi.Config Source = new global::Pulumi.Config(\"{names.Schema.Name}\");");
            foreach (var (wire, property) in provider.Inputs)
            {
                var name = names.Property(wire, null, "Config");
                var (type, getter) = property.Type.Code switch
                {
                    "s" => ("string?", "Get"),
                    "b" => ("bool?", "GetBoolean"),
                    "n" => ("int?", "GetInt32"),
                    "[]s" => ("ImmutableArray<string>", "GetObject<ImmutableArray<string>>"),
                    _ => ("", ""),
                };
                if (type.Length > 0)
                {
                    code.Line($"public static {type} {name} => Source.{getter}(\"{wire}\"){Fallback(property)};");
                }
            }
        }));
        return code.ToString();
    }

    static string Fallback(PropertySpec property) => property switch
    {
        { Environment.IsEmpty: false } => $" ?? Utilities.GetEnv({string.Join(", ", property.Environment.Select(InputClass.Quote))})",
        { Default: bool value } => value ? " ?? true" : " ?? false",
        _ => "",
    };
}
