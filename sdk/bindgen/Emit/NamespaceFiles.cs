using Bindgen.Schema;

namespace Bindgen.Emit;

/// <summary>Sorts every class of a schema into its namespace.</summary>
sealed class NamespaceFiles
{
    readonly Names _names;
    readonly bool _withState;
    readonly ResourceClass _resources;
    readonly FunctionClass _functions;
    readonly InputClass _inputs;
    readonly OutputClass _outputs;
    readonly SortedDictionary<string, List<Action<Code>>> _parts = new(StringComparer.Ordinal);

    public NamespaceFiles(Names names, bool withState)
    {
        var types = new Types(names);
        _names = names;
        _withState = withState;
        _inputs = new(names, types);
        _outputs = new(names, types);
        _resources = new(names, types, _inputs, withState);
        _functions = new(_inputs, _outputs);
    }

    /// <summary>Namespace to its file.</summary>
    public IEnumerable<(string Namespace, Code Code)> Write()
    {
        foreach (var resource in _names.Schema.Resources.Values)
        {
            Add(_names.Namespace(resource.Module), code => _resources.Write(code, resource));
        }

        foreach (var function in _names.Schema.Functions.Values)
        {
            Add(_names.Namespace(function.Module), code => _functions.Write(code, function));
        }

        foreach (var type in _names.Schema.Enums.Values)
        {
            Add(_names.NamespaceOfType(type.Name), code => EnumType.Write(code, type));
        }

        var results = ResultTypes();
        foreach (var type in _names.Schema.Types.Values)
        {
            AddNested(type, results.Contains(type.Name));
        }

        foreach (var (space, parts) in _parts)
        {
            var code = new Code();
            code.Block($"namespace {space}", () => parts.ForEach(part => part(code)));
            yield return (space, code);
        }
    }

    void AddNested(ObjectSpec type, bool isResult)
    {
        var space = _names.NamespaceOfType(type.Name);
        var local = Names.LocalOf(type.Name);
        if (type.Inputs is { } inputs)
        {
            foreach (var shape in Shapes(type))
            {
                var request = new InputClass.Request(local + Types.Suffix(shape), Names.ModuleOf(type.Name), shape, "T:" + type.Name);
                Add($"{space}.Inputs", code => _inputs.Write(code, request, inputs));
            }
        }

        if (type.Outputs is { } outputs)
        {
            var suffix = isResult ? "Result" : "";
            Add($"{space}.Outputs", code =>
                _outputs.Write(code, local + suffix, Names.ModuleOf(type.Name), "T:" + type.Name, outputs, suffix));
        }
    }

    IEnumerable<InputShape> Shapes(ObjectSpec type)
    {
        if (type.PlainInput)
        {
            yield return InputShape.Plain;
        }

        if (type.LiftedInput)
        {
            yield return InputShape.Lifted;
        }

        if (!type.PlainInput && !type.LiftedInput)
        {
            yield return InputShape.Args;
            if (_withState)
            {
                yield return InputShape.State;
            }
        }
    }

    /// <summary>Nested types that only functions give: their classes end in Result.</summary>
    HashSet<string> ResultTypes()
    {
        var results = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<TypeRef>(_names.Schema.Functions.Values.SelectMany(f => f.Result.Values).Select(p => p.Type));
        while (open.TryPop(out var type))
        {
            switch (type)
            {
                case TypeRef.List list:
                    open.Push(list.Item);
                    break;
                case TypeRef.Map map:
                    open.Push(map.Item);
                    break;
                case TypeRef.Object named when results.Add(named.Name):
                    foreach (var member in _names.Schema.Types[named.Name].Outputs!.Values)
                    {
                        open.Push(member.Type);
                    }

                    break;
            }
        }

        return results;
    }

    void Add(string space, Action<Code> part)
    {
        if (!_parts.TryGetValue(space, out var parts))
        {
            _parts[space] = parts = [];
        }

        parts.Add(part);
    }
}
