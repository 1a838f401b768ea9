using Bindgen.Schema;

namespace Bindgen.Emit;

/// <summary>Writes a resource class with its arguments, and its state when asked for.</summary>
sealed class ResourceClass(Names names, Types types, InputClass inputs, bool withState)
{
    public void Write(Code code, ResourceSpec resource)
    {
        if (resource.Deprecated is { } reason)
        {
            code.Line($"[Obsolete({InputClass.Quote(reason)})]");
        }

        code.Line($"[{names.Short}ResourceType(\"{resource.Token}\")]");
        var baseClass = resource.IsProvider ? "ProviderResource" : "CustomResource";
        code.Block($"public partial class {resource.Name} : global::Pulumi.{baseClass}", () =>
        {
            foreach (var (wire, property) in resource.Outputs)
            {
                WriteOutput(code, resource, wire, property);
            }

            code.Line($"internal override Type OutputsMadeBy => typeof({resource.Name});");
            WriteConstructors(code, resource);
        });
        WriteArgs(code, resource);
    }

    void WriteOutput(Code code, ResourceSpec resource, string wire, PropertySpec property)
    {
        var key = $"{resource.Token}.{wire}";
        var relaxed = property.Type is TypeRef.Enum && resource.Inputs.GetValueOrDefault(wire)?.Type is TypeRef.Union;
        var type = relaxed ? "string" : types.Output(property.Type, resource.Module, names.Tables.Doubles.Contains(key));
        var optional = !property.Required && property.Type is not TypeRef.List ? "?" : "";
        code.Line($"[Output(\"{wire}\")] public Output<{type}{optional}> {names.Property(wire, resource.Token, resource.Name)} {{ get => field ??= new(this, \"{wire}\"); private set; }}");
    }

    void WriteConstructors(Code code, ResourceSpec resource)
    {
        var name = resource.Name;
        var token = resource.IsProvider ? names.Schema.Name : resource.Token;
        var needsArgs = resource.Inputs.Values.Any(p => p.Required);
        code.Line($"public {name}(string name, {name}Args{(needsArgs ? " args" : "? args = null")}, CustomResourceOptions? options = null)");
        code.Line($"    : base(\"{token}\", name, args ?? new {name}Args(), MakeResourceOptions(options, \"\")) {{ }}");
        if (!resource.IsProvider)
        {
            var state = HasState(resource);
            code.Line($"private {name}(string name, Input<string> id, {(state ? $"{name}State? state, " : "")}CustomResourceOptions? options)");
            code.Line($"    : base(\"{token}\", name, {(state ? "state" : "null")}, MakeResourceOptions(options, id)) {{ }}");
            code.Line($"public static {name} Get(string name, Input<string> id, {(state ? $"{name}State? state = null, " : "")}CustomResourceOptions? options = null) => new {name}(name, id, {(state ? "state, " : "")}options);");
        }

        code.Block("private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)", () =>
        {
            code.Line("var defaults = new CustomResourceOptions { Version = Utilities.Version };");
            foreach (var alias in resource.Aliases)
            {
                code.Line($"defaults.Aliases.Add(new global::Pulumi.Alias {{ Type = \"{alias}\" }});");
            }

            AddAll(code, "AdditionalSecretOutputs", resource.SecretOutputs);
            AddAll(code, "ReplaceOnChanges", resource.ReplaceOnChanges);
            code.Line("return defaults.Under(options, id);");
        });
    }

    static void AddAll(Code code, string list, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            code.Line($"defaults.{list}.Add(\"{value}\");");
        }
    }

    bool HasState(ResourceSpec resource) => withState && resource.StateOnly is not null;

    void WriteArgs(Code code, ResourceSpec resource)
    {
        var request = new InputClass.Request(resource.Name + "Args", resource.Module, InputShape.Args, resource.Token) { Json = resource.IsProvider };
        inputs.Write(code, request, resource.Inputs);
        if (HasState(resource))
        {
            var members = new Properties();
            foreach (var (wire, property) in resource.Inputs.Concat(resource.StateOnly!))
            {
                members.Add(wire, property);
            }

            inputs.Write(code, request with { Name = resource.Name + "State", Shape = InputShape.State, AllOptional = true }, members);
        }
    }
}
