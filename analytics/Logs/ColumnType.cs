using System.Runtime.InteropServices;
using SecurityPlatform.Analytics.DuckDb;
using SecurityPlatform.Analytics.Sql;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>A Hive type of a declaration, taken apart: string, bigint, struct&lt;a:string&gt;, array&lt;…&gt;, map&lt;…&gt;.</summary>
sealed record ColumnType(NativeType Id, IReadOnlyList<string> Names, IReadOnlyList<ColumnType> Children)
{
    /// <summary>Reads the text of a <see cref="Model.Column"/>.</summary>
    /// <exception cref="FormatException">It is not a Hive type.</exception>
    public static ColumnType Parse(string text)
    {
        var rest = text.AsSpan();
        var type = Parse(ref rest, text);
        return rest.IsEmpty ? type : throw Wrong(text, rest);
    }

    /// <summary>The type as DuckDB writes it.</summary>
    public string Sql => Id switch
    {
        NativeType.List => $"{Children[0].Sql}[]",
        NativeType.Map => $"MAP({Children[0].Sql}, {Children[1].Sql})",
        NativeType.Struct => $"STRUCT({string.Join(", ", Names.Zip(Children, (name, child) => $"{SqlText.Name(name)} {child.Sql}"))})",
        _ => Id.ToString().ToUpperInvariant(),
    };

    /// <summary>The type in DuckDB's C API; the caller destroys it.</summary>
    public unsafe nint CreateNative()
    {
        var children = Children.Select(child => child.CreateNative()).ToArray();
        var names = Names.Select(Marshal.StringToCoTaskMemUTF8).ToArray();
        nint type;
        fixed (nint* members = children, labels = names)
        {
            type = Id switch
            {
                NativeType.List => Native.CreateListType(children[0]),
                NativeType.Map => Native.CreateMapType(children[0], children[1]),
                NativeType.Struct => Native.CreateStructType(members, labels, (ulong)children.Length),
                _ => Native.CreateType(Id),
            };
        }

        Array.ForEach(names, Marshal.FreeCoTaskMem);
        for (var i = 0; i < children.Length; i++)
        {
            Native.DestroyType(ref children[i]);
        }

        return type;
    }

    static ColumnType Parse(ref ReadOnlySpan<char> rest, string text)
    {
        var end = rest.IndexOfAny("<>,:");
        var word = (end < 0 ? rest : rest[..end]).ToString();
        rest = end < 0 ? [] : rest[end..];
        switch (word)
        {
            case "array":
                Expect('<', ref rest, text);
                var element = Parse(ref rest, text);
                Expect('>', ref rest, text);
                return new(NativeType.List, [], [element]);
            case "map":
                Expect('<', ref rest, text);
                var key = Parse(ref rest, text);
                Expect(',', ref rest, text);
                var value = Parse(ref rest, text);
                Expect('>', ref rest, text);
                return new(NativeType.Map, [], [key, value]);
            case "struct":
                return Struct(ref rest, text);
            default:
                return new(Scalar(word, text), [], []);
        }
    }

    static ColumnType Struct(ref ReadOnlySpan<char> rest, string text)
    {
        List<string> names = [];
        List<ColumnType> children = [];
        Expect('<', ref rest, text);
        while (true)
        {
            var colon = rest.IndexOf(':');
            names.Add(colon > 0 ? rest[..colon].ToString() : throw Wrong(text, rest));
            rest = rest[(colon + 1)..];
            children.Add(Parse(ref rest, text));
            if (rest.IsEmpty || rest[0] != ',')
            {
                break;
            }

            rest = rest[1..];
        }

        Expect('>', ref rest, text);
        return new(NativeType.Struct, names, children);
    }

    static NativeType Scalar(string word, string text) => word switch
    {
        "string" => NativeType.Varchar,
        "int" => NativeType.Integer,
        "bigint" => NativeType.BigInt,
        "double" => NativeType.Double,
        "boolean" => NativeType.Boolean,
        _ => throw Wrong(text, word),
    };

    static void Expect(char mark, ref ReadOnlySpan<char> rest, string text)
    {
        if (rest.IsEmpty || rest[0] != mark)
        {
            throw Wrong(text, rest);
        }

        rest = rest[1..];
    }

    static FormatException Wrong(string text, ReadOnlySpan<char> rest) =>
        new($"{text}: expected a Hive type of string, int, bigint, double, boolean, array, map and struct, got \"{rest}\". Mend the column.");
}
