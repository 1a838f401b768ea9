using Bindgen.Schema;

namespace Bindgen.Extract;

/// <summary>Turns the listed part of an npm package into a schema.</summary>
sealed class Extractor
{
    readonly NpmPackage _package;
    readonly PackageSchema _schema;
    readonly EnumReader _enums;
    readonly NestedTypes _types;

    Extractor(NpmPackage package, TrimTable trim)
    {
        _package = package;
        _schema = new(package.Name, package.Version, package.ReadIntegrity());
        _enums = new(package);
        _types = new(package, _enums, _schema, trim);
    }

    /// <summary>Extracts what the list and the trim table of the package in <paramref name="dataDirectory"/> say.</summary>
    public static PackageSchema Extract(NpmPackage package, string dataDirectory)
    {
        var list = File.ReadAllText(Path.Combine(dataDirectory, $"{package.Name}.resources.txt"));
        var trim = Path.Combine(dataDirectory, $"{package.Name}.trim.json");
        return Extract(package, ResourceList.Parse(list), new TrimTable(File.Exists(trim) ? File.ReadAllText(trim) : "{}"));
    }

    /// <summary>Extracts every entry of <paramref name="list"/>; one that is missing or not understood stops it.</summary>
    public static PackageSchema Extract(NpmPackage package, IReadOnlyList<(string Module, string Name)> list, TrimTable trim)
    {
        var extractor = new Extractor(package, trim);
        foreach (var (module, name) in list)
        {
            if (name.StartsWith("get", StringComparison.Ordinal))
            {
                extractor.AddFunction(module, name);
            }
            else
            {
                extractor.AddResource(module, name);
            }
        }

        trim.RefuseUnused();
        return extractor._schema;
    }

    void AddResource(string module, string name)
    {
        var path = Locate(module, name);
        var file = _package.Declarations(path);
        var script = _package.Script(path);
        var scope = new ModuleScope(_package, _enums, module, file);
        var token = script.ResourceToken
            ?? throw new BindgenException($"{path}.js: expected a resource token, found none. Remove {module}.{name} from the list.");
        token = token == _package.Name ? $"pulumi:providers:{token}" : token;
        var inputs = Read(file.Members(name + "Args", scope) ?? [], NestedUse.Input, output: false);
        foreach (var (wire, property) in inputs.ToList())
        {
            inputs[wire] = property with
            {
                Secret = script.Secrets.Contains(wire),
                Default = script.Default(wire),
                Environment = script.Environment(wire),
            };
        }

        RefuseOtherRequired(path, inputs, script);
        var state = file.Members(name + "State", scope) is { } members ? Read(members, NestedUse.Input, output: false) : null;
        foreach (var wire in inputs.Keys)
        {
            state?.Remove(wire);
        }

        _schema.Resources.Add(token, new(token, name, module)
        {
            Inputs = inputs,
            Outputs = Read(file.Members(name, scope) ?? [], NestedUse.Output, output: true),
            StateOnly = state,
            SecretOutputs = script.SecretOutputs,
            Aliases = script.Aliases,
            ReplaceOnChanges = script.ReplaceOnChanges,
            Deprecated = file.DeprecationOf(name),
        });
    }

    void AddFunction(string module, string name)
    {
        var path = Locate(module, name);
        var file = _package.Declarations(path);
        var scope = new ModuleScope(_package, _enums, module, file);
        var token = _package.Script(path).FunctionToken
            ?? throw new BindgenException($"{path}.js: expected a function token, found none. Remove {module}.{name} from the list.");
        var pascal = char.ToUpperInvariant(name[0]) + name[1..];
        _schema.Functions.Add(token, new(token, pascal, module)
        {
            Args = Read(file.Members(pascal + "Args", scope) ?? [], NestedUse.Plain, output: false),
            OutputArgs = Read(file.Members(pascal + "OutputArgs", scope) ?? [], NestedUse.Lifted, output: false),
            Result = Read(file.Members(pascal + "Result", scope) ?? [], NestedUse.Output, output: true),
        });
    }

    string Locate(string module, string name)
    {
        var folder = module == "index" ? "" : module + "/";
        return _package.Declarations(folder + "index").Files.TryGetValue(name, out var file)
            ? folder + file[2..]
            : throw new BindgenException($"list: expected an export of @pulumi/{_package.Name}, got {module}.{name}. Correct the name.");
    }

    Properties Read(IReadOnlyList<Member> members, NestedUse use, bool output)
    {
        var properties = new Properties();
        foreach (var member in members.Where(m => !(output && use == NestedUse.Output && m.Name is "urn")))
        {
            properties.Add(member.Name, new(_types.Use(member.Type, use)) { Required = !member.Optional, Deprecated = member.Deprecated });
        }

        return properties;
    }

    static void RefuseOtherRequired(string path, Properties inputs, ScriptFacts script)
    {
        var declared = inputs.Where(p => p.Value.Required).Select(p => p.Key).ToHashSet();
        if (!declared.SetEquals(script.Required))
        {
            throw new BindgenException(
                $"{path}: expected the declaration and the script to require the same, got [{string.Join(' ', declared)}] and [{string.Join(' ', script.Required.Order())}]. Read both.");
        }
    }
}
