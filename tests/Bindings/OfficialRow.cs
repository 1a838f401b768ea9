namespace SecurityPlatform.Tests.Bindings;

/// <summary>One member as the official C# SDK declares it.</summary>
/// <param name="Class">Full class name.</param>
/// <param name="Kind">in, out, plain or field.</param>
/// <param name="Wire">Its wire name.</param>
/// <param name="Name">Its C# name.</param>
/// <param name="Type">Its C# type in short names, with <c>?</c> where nullable.</param>
/// <param name="Required">It must be given.</param>
/// <param name="Secret">Its setter makes the value secret.</param>
public sealed record OfficialRow(string Class, string Kind, string Wire, string Name, string Type, bool Required, bool Secret)
{
    /// <summary>Reads official-members.txt; its head explains the notation.</summary>
    public static IEnumerable<OfficialRow> All()
    {
        var header = ("", "", "");
        foreach (var line in File.ReadLines(Path.Combine(BindingsData.Root, "tests", "Bindings", "official-members.txt")).Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line[0] == '=')
            {
                var words = line.Split(' ');
                var folders = words[1].Split('/')[..^1];
                header = (string.Join('.', ["Pulumi", "Aws", .. folders, words[2]]), words[3], "");
                continue;
            }

            foreach (var member in line.Split("; "))
            {
                yield return Parse(header.Item1, header.Item2, member);
            }
        }
    }

    static OfficialRow Parse(string type, string kind, string member)
    {
        var space = member.IndexOf(' ', StringComparison.Ordinal);
        var (names, code) = (member[..space].Split('='), member[(space + 1)..]);
        var name = names.Length > 1 ? names[1] : char.ToUpperInvariant(names[0][0]) + names[0][1..];
        var core = code.TrimEnd('?', '!', '*');
        var marks = code[core.Length..];
        return new(type, kind, names[0], name, Display(core, kind, marks), marks.Contains('!', StringComparison.Ordinal), marks.Contains('*', StringComparison.Ordinal));
    }

    static string Display(string core, string kind, string marks)
    {
        var type = core switch
        {
            ['[', .. var item, ']'] => $"ImmutableArray<{Word(item)}>",
            ['{', .. var item, '}'] => $"ImmutableDictionary<string, {Word(item)}>",
            ['L', '<', .. var item, '>'] => $"{(kind == "plain" ? "List" : "InputList")}<{Word(item)}>",
            ['M', '<', .. var item, '>'] => $"{(kind == "plain" ? "Dictionary<string, " : "InputMap<")}{Word(item)}>",
            ['U', '<', .. var pair, '>'] => $"InputUnion<string, {Word(pair[2..])}>",
            "object" => "object",
            _ => kind == "in" ? $"Input<{Word(core)}>" : Word(core),
        };
        return type + (marks.AsSpan().ContainsAny('?', '*') ? "?" : "");
    }

    static string Word(string code) => code switch
    {
        "s" => "string",
        "b" => "bool",
        "i" => "int",
        "d" => "double",
        "ImmutableArray<s>" => "ImmutableArray<string>",
        _ => code[(code.LastIndexOf('.') + 1)..],
    };
}
