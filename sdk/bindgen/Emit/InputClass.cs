using System.Globalization;
using Bindgen.Schema;

namespace Bindgen.Emit;

/// <summary>Writes argument classes: of resources, of functions and nested ones.</summary>
sealed class InputClass(Names names, Types types)
{
    /// <summary>One class to write.</summary>
    /// <param name="Name">Name of the class.</param>
    /// <param name="Module">Module, for the short form of names.</param>
    /// <param name="Shape">Which kind it is.</param>
    /// <param name="Owner">Prefix of table keys: a token, or <c>T:</c> and a type.</param>
    public sealed record Request(string Name, string Module, InputShape Shape, string Owner)
    {
        /// <summary>Members are sent as JSON strings, as providers want their configuration.</summary>
        public bool Json { get; init; }

        /// <summary>No member is required.</summary>
        public bool AllOptional { get; init; }
    }

    public void Write(Code code, Request request, Properties properties)
    {
        var baseClass = request.Shape == InputShape.Plain || IsFunctionArgs(request) ? "InvokeArgs" : "ResourceArgs";
        code.Block($"public sealed class {request.Name} : global::Pulumi.{baseClass}", () =>
        {
            foreach (var (wire, property) in properties.Where(p => !p.Value.Trimmed))
            {
                WriteMember(code, request, wire, property);
            }

            if (properties.Values.Any(p => !p.Trimmed && (p.Default is not null || !p.Environment.IsEmpty)))
            {
                code.Block($"public {request.Name}()", () => WriteDefaults(code, request, properties));
            }

            WriteMembers(code, request, properties);
            code.Line($"public static new {request.Name} Empty => new {request.Name}();");
        });
    }

    /// <summary>What the class declares, so that nobody needs reflection to read it.</summary>
    void WriteMembers(Code code, Request request, Properties properties)
    {
        var members = properties.Where(p => !p.Value.Trimmed).OrderBy(p => p.Key, StringComparer.Ordinal).ToList();
        if (members.Count == 0)
        {
            return;
        }

        var words = members.Select(p => $"{p.Key}{(IsRequired(request, p.Value) ? "!" : "")}{(IsJson(request, p.Value) ? "*" : "")}");
        code.Line($"private static readonly ArgsShape DeclaredMembers = new(typeof({request.Name}), \"{string.Join(' ', words)}\");");
        code.Line("internal override ArgsShape ArgsMembers => DeclaredMembers;");
        code.Block("internal override object? ReadMember(int index) => index switch", () =>
        {
            for (var i = 0; i < members.Count; i++)
            {
                var (wire, property) = members[i];
                // As an object from the first one on: else numbers of two types would become one.
                code.Line($"{i} => {(i == 0 ? "(object?)" : "")}{(HasField(request, wire, property) ? Field(wire) : Member(request, wire))},");
            }

            code.Line("_ => null,");
        }, ";");
    }

    static bool IsRequired(Request request, PropertySpec property) => property.Required && !request.AllOptional;

    static bool IsJson(Request request, PropertySpec property) => request.Json && property.Type != TypeRef.String;

    static string Field(string wire) => "_" + wire.Replace("-", "", StringComparison.Ordinal);

    bool IsSecret(Request request, string wire, PropertySpec property) =>
        property.Secret || (request.Shape is InputShape.Args or InputShape.State && names.Tables.Secrets.Contains($"{request.Owner}.{wire}"));

    /// <summary>Whether the member is a field with a property over it.</summary>
    bool HasField(Request request, string wire, PropertySpec property) => IsSecret(request, wire, property) || Types.IsCollection(property.Type);

    static bool IsFunctionArgs(Request request) => request.Shape == InputShape.Lifted && !request.Owner.StartsWith("T:", StringComparison.Ordinal);

    void WriteMember(Code code, Request request, string wire, PropertySpec property)
    {
        var key = $"{request.Owner}.{wire}";
        var type = types.Input(property.Type, request.Shape, request.Module, names.Tables.Doubles.Contains(key));
        var name = Member(request, wire);
        var required = IsRequired(request, property);
        var secret = IsSecret(request, wire, property);
        var attribute = $"[Input(\"{wire}\"{(required ? ", required: true" : "")}{(IsJson(request, property) ? ", json: true" : "")})]";
        var field = Field(wire);
        var collection = Types.IsCollection(property.Type);
        if (HasField(request, wire, property))
        {
            code.Line($"{attribute} private {type}? {field};");
            Obsolete(code, property);
            var get = collection ? $"{field} ??= new {type}()" : field;
            var set = secret ? $"{field} = Utilities.Secret(value)" : $"{field} = value";
            code.Line($"public {type}{(collection ? "" : "?")} {name} {{ get => {get}; set => {set}; }}");
        }
        else if (required && !Types.IsBare(property.Type))
        {
            var initial = request.Shape == InputShape.Plain && type is "bool" or "int" or "double" ? "" : " = null!;";
            code.Line($"{attribute} public {type} {name} {{ get; set; }}{initial}");
        }
        else
        {
            code.Line($"{attribute} public {type}? {name} {{ get; set; }}");
        }
    }

    /// <summary>As the official SDK: obsolete is said where a property has a body, not on plain ones.</summary>
    static void Obsolete(Code code, PropertySpec property)
    {
        if (property.Deprecated is { } reason)
        {
            code.Line($"[Obsolete({Quote(reason)})]");
        }
    }

    void WriteDefaults(Code code, Request request, Properties properties)
    {
        foreach (var (wire, property) in properties.Where(p => !p.Value.Trimmed))
        {
            var name = Member(request, wire);
            if (!property.Environment.IsEmpty && property.Type == TypeRef.String)
            {
                code.Line($"if (Utilities.GetEnv({string.Join(", ", property.Environment.Select(Quote))}) is {{ }} value{name}) {name} = value{name};");
            }
            else if (property.Default is { } value)
            {
                code.Line($"{name} = {Literal(value)};");
            }
        }
    }

    string Member(Request request, string wire) =>
        names.Property(wire, request.Owner.StartsWith("T:", StringComparison.Ordinal) ? null : request.Owner, request.Name);

    static string Literal(object value) => value switch
    {
        string text => Quote(text),
        bool truth => truth ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => throw new BindgenException($"default {value}: expected a string, a bool or a number, got another. Teach sdk/bindgen."),
    };

    public static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
