using Bindgen.Schema;

namespace Bindgen.Extract;

/// <summary>Collects the nested types and enums that the listed resources and functions reach.</summary>
sealed class NestedTypes(NpmPackage package, EnumReader enums, PackageSchema schema, TrimTable trim) : INameScope
{
    const string Suffix = "Args";

    readonly HashSet<(string Name, NestedUse Use)> _seen = [];
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, object>>? _defaults;

    /// <summary>
    /// Adds what <paramref name="type"/> reaches, and gives it with the schema's names: npm calls some input types
    /// <c>NArgs</c>, the schema calls both sides <c>N</c>.
    /// </summary>
    public TypeRef Use(TypeRef type, NestedUse use) => type switch
    {
        TypeRef.List list => new TypeRef.List(Use(list.Item, use)),
        TypeRef.Map map => new TypeRef.Map(Use(map.Item, use)),
        TypeRef.Union union => new TypeRef.Union([.. union.Options.Select(o => Use(o, use))]),
        TypeRef.Enum named => UseEnum(named),
        TypeRef.Object named => UseObject(named.Name, use),
        _ => type,
    };

    /// <inheritdoc/>
    public TypeRef? Resolve(string name) => null;

    TypeRef.Enum UseEnum(TypeRef.Enum type)
    {
        var spec = enums.Find(type.Name)
            ?? throw new BindgenException($"types/enums: expected {type.Name}, found none. Teach sdk/bindgen/Extract where it is.");
        schema.Enums[type.Name] = spec;
        return type;
    }

    TypeRef.Object UseObject(string npmName, NestedUse use)
    {
        var file = package.Declarations(use == NestedUse.Output ? "types/output" : "types/input");
        var name = StripsSuffix(npmName, use, file) ? npmName[..^Suffix.Length] : npmName;
        if (!_seen.Add((name, use)))
        {
            return new(name);
        }

        var members = file.Members(npmName, this)
            ?? throw new BindgenException($"{npmName}: expected its declaration in the types of the package, found none. Read the package.");
        var properties = new Properties();
        foreach (var member in members)
        {
            properties.Add(member.Name, trim.Has(name, member.Name)
                ? new(TypeRef.Any) { Required = false, Trimmed = true }
                : new(Use(member.Type, use))
                {
                    Required = !member.Optional,
                    Deprecated = member.Deprecated,
                    Default = use == NestedUse.Output ? null : DefaultOf(npmName, member.Name),
                });
        }

        var known = schema.Types.GetValueOrDefault(name) ?? new ObjectSpec(name);
        schema.Types[name] = use switch
        {
            NestedUse.Output => known with { Outputs = properties },
            NestedUse.Plain => known with { Inputs = properties, PlainInput = true },
            NestedUse.Lifted => known with { Inputs = properties, LiftedInput = true },
            _ => known with { Inputs = properties },
        };
        return new(name);
    }

    /// <remarks>aws-native names every resource input <c>NArgs</c>; aws does so for functions only, where both exist.</remarks>
    bool StripsSuffix(string name, NestedUse use, DeclarationFile file) =>
        name.EndsWith(Suffix, StringComparison.Ordinal)
        && use switch
        {
            NestedUse.Lifted => file.Has(name[..^Suffix.Length]),
            NestedUse.Input => package.Name == "aws-native",
            _ => false,
        };

    object? DefaultOf(string type, string member)
    {
        _defaults ??= ScriptFacts.NestedDefaults(package.FindText("types/input.js") ?? "");
        var local = type[(type.LastIndexOf('.') + 1)..];
        return _defaults.GetValueOrDefault(char.ToLowerInvariant(local[0]) + local[1..])?.GetValueOrDefault(member);
    }
}
