namespace SecurityPlatform.Engine.Aws.Schema;

/// <summary>Reads type codes: <c>s b n any archive asset @Object %Enum ^Resource []T {}T A|B (A|B)</c>.</summary>
static class SchemaTypeCode
{
    public static SchemaType Parse(string code, SchemaFile file)
    {
        var rest = code.AsSpan();
        return Union(ref rest, file);
    }

    static SchemaType Union(ref ReadOnlySpan<char> rest, SchemaFile file)
    {
        var first = One(ref rest, file);
        if (rest.IsEmpty || rest[0] != '|')
        {
            return first;
        }

        var options = new List<SchemaType> { first };
        while (!rest.IsEmpty && rest[0] == '|')
        {
            rest = rest[1..];
            options.Add(One(ref rest, file));
        }

        return new(SchemaKind.Union) { Options = [.. options] };
    }

    static SchemaType One(ref ReadOnlySpan<char> rest, SchemaFile file)
    {
        if (rest.StartsWith("[]") || rest.StartsWith("{}"))
        {
            var kind = rest[0] == '[' ? SchemaKind.List : SchemaKind.Map;
            rest = rest[2..];
            return new(kind) { Item = One(ref rest, file) };
        }

        if (rest.StartsWith("("))
        {
            rest = rest[1..];
            var inner = Union(ref rest, file);
            rest = rest[1..];
            return inner;
        }

        var end = rest.IndexOfAny('|', ')');
        var word = end < 0 ? rest : rest[..end];
        rest = rest[word.Length..];
        return word switch
        {
            "s" => SchemaType.Text,
            "b" => SchemaType.Flag,
            "n" => SchemaType.Number,
            "any" => SchemaType.Any,
            "asset" => new(SchemaKind.Asset),
            "archive" => new(SchemaKind.Archive),
            ['@', .. var name] => new(SchemaKind.Object, file, name.ToString()),
            ['%', .. var name] => new(SchemaKind.Enum, file, name.ToString()),
            ['^', .. var name] => new(SchemaKind.Resource, file, name.ToString()),
            _ => throw new InvalidOperationException($"schema type '{word}': expected a type code, got another. Extract the schema again."),
        };
    }
}
