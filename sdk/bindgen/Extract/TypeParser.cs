using Bindgen.Schema;

namespace Bindgen.Extract;

/// <summary>Reads type expressions: the forms that the generated packages use, and no other.</summary>
/// <remarks><c>Input&lt;T&gt;</c> and <c>Output&lt;T&gt;</c> fall away; <c>undefined</c> makes a member optional.</remarks>
sealed class TypeParser(Scanner scanner, INameScope scope)
{
    /// <summary>Reads one type. <paramref name="mayBeUndefined"/>: undefined was among its alternatives.</summary>
    public TypeRef Parse(out bool mayBeUndefined)
    {
        mayBeUndefined = false;
        var options = new List<TypeRef>();
        do
        {
            var type = ParseArray(ref mayBeUndefined);
            if (type is TypeRef.Union union)
            {
                options.AddRange(union.Options);
            }
            else if (type is not null)
            {
                options.Add(type);
            }
        }
        while (scanner.TryTake("|"));
        return options switch
        {
            [] => throw scanner.Unexpected(scanner.Peek(), "a type besides undefined"),
            [var one] => one,
            _ => new TypeRef.Union([.. options]),
        };
    }

    TypeRef? ParseArray(ref bool mayBeUndefined)
    {
        var type = ParseOne(ref mayBeUndefined);
        while (type is not null && scanner.TryTake("["))
        {
            scanner.Expect("]");
            type = new TypeRef.List(type);
        }

        return type;
    }

    TypeRef? ParseOne(ref bool mayBeUndefined)
    {
        if (scanner.TryTake("("))
        {
            var inner = Parse(out var undefined);
            mayBeUndefined |= undefined;
            scanner.Expect(")");
            return inner;
        }

        if (scanner.TryTake("{"))
        {
            scanner.Expect("[");
            scanner.Expect("key");
            scanner.Expect(":");
            scanner.Expect("string");
            scanner.Expect("]");
            scanner.Expect(":");
            var value = Parse(out _);
            scanner.TryTake(";");
            scanner.Expect("}");
            return new TypeRef.Map(value);
        }

        var token = scanner.Peek();
        var first = scanner.Word();
        if (first == "undefined")
        {
            mayBeUndefined = true;
            return null;
        }

        return ParseName(token, first, ref mayBeUndefined);
    }

    TypeRef ParseName(Token token, string first, ref bool mayBeUndefined)
    {
        var path = new List<string> { first };
        while (scanner.TryTake("."))
        {
            path.Add(scanner.Word());
        }

        var name = string.Join('.', path);
        if (name is "pulumi.Input" or "pulumi.Output")
        {
            scanner.Expect("<");
            var inner = Parse(out var undefined);
            mayBeUndefined |= undefined;
            scanner.Expect(">");
            return inner;
        }

        return name switch
        {
            "string" => TypeRef.String,
            "boolean" => TypeRef.Boolean,
            "number" => TypeRef.Number,
            "any" => TypeRef.Any,
            "pulumi.asset.Archive" => TypeRef.Archive,
            "pulumi.asset.Asset" => TypeRef.Asset,
            _ when first is "inputs" or "outputs" && path.Count > 1 => new TypeRef.Object(name[(first.Length + 1)..]),
            _ when first is "enums" && path.Count > 1 => new TypeRef.Enum(name[(first.Length + 1)..]),
            _ => (path.Count == 1 ? scope.Resolve(name) : null)
                ?? throw scanner.Unexpected(token with { Text = name }, "a known type"),
        };
    }
}
