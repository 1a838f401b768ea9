using Bindgen.Schema;

namespace Bindgen.Emit;

/// <summary>C# names of everything in a schema, as the official SDK has them.</summary>
sealed class Names(PackageSchema schema, Tables tables)
{
    /// <summary>Pulumi.Aws or Pulumi.AwsNative.</summary>
    public string Root { get; } = "Pulumi." + string.Concat(schema.Name.Split('-').Select(Pascal));

    /// <summary>The last word of <see cref="Root"/>, of which some names are made.</summary>
    public string Short => Root["Pulumi.".Length..];

    public PackageSchema Schema => schema;

    public Tables Tables => tables;

    /// <summary>The C# namespace of a module; <c>index</c> and nothing are the root.</summary>
    public string Namespace(string module) =>
        module is "index" or "" ? Root : $"{Root}.{tables.NamespaceOf(module)}";

    /// <summary>The namespace of a nested type or enum.</summary>
    public string NamespaceOfType(string name) => Namespace(ModuleOf(name));

    public static string ModuleOf(string name) => name.LastIndexOf('.') is var dot && dot < 0 ? "" : name[..dot];

    public static string LocalOf(string name) => name[(name.LastIndexOf('.') + 1)..];

    /// <summary>The C# property of a wire name.</summary>
    /// <param name="wire">The wire name.</param>
    /// <param name="owner">The token of the resource it belongs to; null for nested types and functions.</param>
    /// <param name="className">The class, whose name no member may have.</param>
    public string Property(string wire, string? owner, string className)
    {
        if (owner is not null && tables.Renames.TryGetValue(owner, out var renames) && renames.TryGetValue(wire, out var renamed))
        {
            return renamed;
        }

        var name = Pascal(wire.Replace("-", "", StringComparison.Ordinal));
        return name != className
            ? name
            : throw new BindgenException($"csharp-overrides.json: expected another name for {owner}.{wire}, found none. Look up how the official SDK calls it.");
    }

    /// <summary>The wire name as a parameter name.</summary>
    public static string Parameter(string wire) => Keywords.Contains(wire) ? "@" + wire : wire.Replace("-", "", StringComparison.Ordinal);

    static string Pascal(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    static readonly HashSet<string> Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock",
        "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected",
        "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string",
        "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort",
        "using", "virtual", "void", "volatile", "while",
    ];
}
