namespace Bindgen.Schema;

/// <summary>Reads the compact type codes of the schema JSON.</summary>
static class TypeCode
{
    /// <summary>Reads <paramref name="code"/>; throws <see cref="BindgenException"/> on an unknown one.</summary>
    public static TypeRef Parse(string code)
    {
        var at = 0;
        var type = ParseUnion(code, ref at);
        return at == code.Length ? type : throw Unknown(code);
    }

    static TypeRef ParseUnion(string code, ref int at)
    {
        var options = new List<TypeRef> { ParseOne(code, ref at) };
        while (at < code.Length && code[at] == '|')
        {
            at++;
            options.Add(ParseOne(code, ref at));
        }

        return options.Count == 1 ? options[0] : new TypeRef.Union([.. options]);
    }

    static TypeRef ParseOne(string code, ref int at)
    {
        if (code.AsSpan(at).StartsWith("[]"))
        {
            at += 2;
            return new TypeRef.List(ParseOne(code, ref at));
        }

        if (code.AsSpan(at).StartsWith("{}"))
        {
            at += 2;
            return new TypeRef.Map(ParseOne(code, ref at));
        }

        if (at < code.Length && code[at] == '(')
        {
            at++;
            var inner = ParseUnion(code, ref at);
            return at < code.Length && code[at++] == ')' ? inner : throw Unknown(code);
        }

        var end = code.AsSpan(at).IndexOfAny('|', ')');
        var word = end < 0 ? code[at..] : code[at..(at + end)];
        at += word.Length;
        return word switch
        {
            "s" => TypeRef.String,
            "b" => TypeRef.Boolean,
            "n" => TypeRef.Number,
            "any" => TypeRef.Any,
            "archive" => TypeRef.Archive,
            "asset" => TypeRef.Asset,
            ['@', .. var name] when name.Length > 0 => new TypeRef.Object(name),
            ['%', .. var name] when name.Length > 0 => new TypeRef.Enum(name),
            ['^', .. var name] when name.Length > 0 => new TypeRef.Resource(name),
            _ => throw Unknown(code),
        };
    }

    static BindgenException Unknown(string code) =>
        new($"schema type '{code}': expected a type code, got none. Extract the schema again.");
}
