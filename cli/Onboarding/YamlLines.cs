using SecurityPlatform.Cli.Configuration;
using SecurityPlatform.Model;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace SecurityPlatform.Cli.Onboarding;

/// <summary>A stack file that is edited as text: what is not touched keeps its comments, its order, its quotes and its line ends.</summary>
/// <remarks>YamlDotNet says where things stand; the edit is of whole lines, or inside the brackets of a flow.</remarks>
sealed class YamlLines
{
    readonly List<string> _lines;
    readonly string _file;
    readonly string _newLine;
    readonly bool _endsOpen;

    /// <param name="file">What messages call it.</param>
    /// <param name="text">The text.</param>
    public YamlLines(string file, string text)
    {
        _file = file;
        _newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        _endsOpen = text.Length > 0 && !text.EndsWith('\n');
        _lines = [.. text.Split('\n').Select(line => line.TrimEnd('\r'))];
        if (!_endsOpen)
        {
            _lines.RemoveAt(_lines.Count - 1);
        }
    }

    public string Text => string.Join(_newLine, _lines) + (_endsOpen ? "" : _newLine);

    /// <summary>The value of a key below <c>config</c>, or null.</summary>
    public YamlNode? Value(string key) => Member(Config(), key);

    /// <summary>Adds an item, given as the lines of a mapping, to the list that is the value of <paramref name="key"/>.</summary>
    public void AddItem(string key, IReadOnlyList<(string Name, string Value)> members)
    {
        var list = Value(key) as YamlSequenceNode ?? throw Unfit(key, "a list");
        if (list.Style == SequenceStyle.Flow)
        {
            InsertInFlow(list, list.Children.Count > 0, $"{{ {string.Join(", ", members.Select(member => $"{member.Name}: {member.Value}"))} }}");
            return;
        }

        var indent = Dash(list.Children[0]);
        InsertAfter(LastLine(list), members.Select((member, i) => $"{indent}{(i == 0 ? "- " : "  ")}{member.Name}: {member.Value}"));
    }

    /// <summary>Sets a member of an item of a list; null removes it.</summary>
    public void SetInItem(string key, string name, string member, string? value)
    {
        var item = Item(key, name) ?? throw Unfit(key, $"an entry called {name}");
        var old = Member(item, member);
        if (item.Style == MappingStyle.Flow)
        {
            EditFlow(item, member, old, value);
        }
        else if (old is not null)
        {
            var line = (int)old.Start.Line - 1;
            _lines.RemoveAt(line);
            if (value is not null)
            {
                _lines.Insert(line, $"{Dash(item)}  {member}: {value}");
            }
        }
        else if (value is not null)
        {
            InsertAfter(LastLine(item), [$"{Dash(item)}  {member}: {value}"]);
        }
    }

    /// <summary>Removes an item of a list, with its lines; nothing when it is not there.</summary>
    public void RemoveItem(string key, string name)
    {
        if (Item(key, name) is not { } item)
        {
            return;
        }

        if (((YamlSequenceNode)Value(key)!).Style == SequenceStyle.Flow)
        {
            RemoveFromFlow(item);
            return;
        }

        var first = (int)item.Start.Line - 1;
        _lines.RemoveRange(first, LastLine(item) - first + 1);
    }

    /// <summary>Sets a member of the mapping that is the value of <paramref name="key"/> to a list of words; an empty list removes it.</summary>
    public void SetList(string key, string member, IReadOnlyList<string> words)
    {
        if (Value(key) is not YamlMappingNode { Children.Count: > 0, Style: not MappingStyle.Flow } mapping)
        {
            SetListAnew(key, member, words);
            return;
        }

        var old = mapping.Children.FirstOrDefault(entry => entry.Key is YamlScalarNode name && name.Value == member);
        if (old.Key is not null)
        {
            var first = (int)old.Key.Start.Line - 1;
            _lines.RemoveRange(first, LastLine(old.Value) - first + 1);
            InsertAfter(first - 1, ListLines(Indent(old.Key), member, words));
        }
        else
        {
            var firstKey = mapping.Children.First().Key;
            InsertAfter(LastLine(mapping), ListLines(Indent(firstKey), member, words));
        }
    }

    // The mapping is missing, empty or in brackets.
    void SetListAnew(string key, string member, IReadOnlyList<string> words)
    {
        var config = Config();
        if (words.Count == 0)
        {
            return;
        }

        if (Value(key) is YamlMappingNode { Children.Count: > 0 } flow)
        {
            EditFlow(flow, member, Member(flow, member), $"[{string.Join(", ", words)}]");
            return;
        }

        var pair = config.Children.FirstOrDefault(entry => entry.Key is YamlScalarNode name && name.Value == key);
        var indent = Indent(config.Children.First().Key);
        string[] lines = [$"{indent}{key}:", .. ListLines($"{indent}  ", member, words)];
        if (pair.Key is null)
        {
            InsertAfter(LastLine(config), ["", .. lines]);
            return;
        }

        var at = (int)pair.Key.Start.Line - 1;
        _lines.RemoveAt(at);
        InsertAfter(at - 1, lines);
    }

    static IEnumerable<string> ListLines(string indent, string member, IReadOnlyList<string> words) =>
        words.Count == 0 ? [] : [$"{indent}{member}:", .. words.Select(word => $"{indent}  - {word}")];

    void InsertInFlow(YamlNode flow, bool hasItems, string text)
    {
        var (line, column) = Close(flow);
        var before = _lines[line][..column];
        var kept = hasItems ? before.TrimEnd() : before;
        _lines[line] = $"{kept}{(hasItems ? ", " : "")}{text}{before[kept.Length..]}{_lines[line][column..]}";
    }

    void EditFlow(YamlMappingNode flow, string member, YamlNode? old, string? value)
    {
        if (old is not null)
        {
            throw Unfit(member, "a mapping in lines, not in brackets, to change or remove a member of");
        }

        if (value is not null)
        {
            var (line, column) = Close(flow);
            _lines[line] = $"{_lines[line][..column].TrimEnd()}, {member}: {value} {_lines[line][column..]}";
        }
    }

    void RemoveFromFlow(YamlMappingNode item)
    {
        var (line, close) = Close(item);
        if (line != item.Start.Line - 1)
        {
            throw Unfit("accounts", "an entry on one line, to remove it");
        }

        var (start, end) = ((int)item.Start.Column - 1, close + 1);
        var (before, after) = (_lines[line][..start].TrimEnd(), _lines[line][end..].TrimStart());
        _lines[line] = before.EndsWith(',') ? before[..^1] + after : $"{before}{(after.StartsWith(',') ? after[1..].TrimStart() : after)}";
    }

    YamlMappingNode? Item(string key, string name) => (Value(key) as YamlSequenceNode)?.Children.OfType<YamlMappingNode>()
        .FirstOrDefault(item => Member(item, "name") is YamlScalarNode scalar && scalar.Value == name);

    YamlMappingNode Config() =>
        Member(Yaml.Parse(new StringReader(FileChange.Readable(Text)), _file), "config") as YamlMappingNode ?? throw Unfit("config", "a mapping");

    static YamlNode? Member(YamlMappingNode mapping, string key) =>
        mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    // Marks at the end of a block lie behind the comments that follow it; those of its last scalar do not.
    int LastLine(YamlNode node) => node switch
    {
        YamlMappingNode { Style: not MappingStyle.Flow, Children.Count: > 0 } mapping => LastLine(mapping.Children.Last().Value),
        YamlSequenceNode { Style: not SequenceStyle.Flow, Children.Count: > 0 } list => LastLine(list.Children[^1]),
        YamlMappingNode or YamlSequenceNode => Close(node).Line,
        _ => (int)node.End.Line - 1,
    };

    // Where the bracket closes that a flow opens: marks tell only where it opens.
    (int Line, int Column) Close(YamlNode flow)
    {
        var (depth, quote) = (0, '\0');
        for (var (line, column) = ((int)flow.Start.Line - 1, (int)flow.Start.Column - 1); line < _lines.Count; (line, column) = (line + 1, 0))
        {
            for (; column < _lines[line].Length; column++)
            {
                var c = _lines[line][column];
                quote = quote == '\0' ? (c is '"' or '\'' ? c : quote) : c == quote ? '\0' : quote;
                depth += quote != '\0' ? 0 : c is '[' or '{' ? 1 : c is ']' or '}' ? -1 : 0;
                if (depth == 0)
                {
                    return (line, column);
                }
            }
        }

        throw Unfit("a list in brackets", "that it is closed");
    }

    string Dash(YamlNode item)
    {
        var line = _lines[(int)item.Start.Line - 1];
        return line[..line.IndexOf('-', StringComparison.Ordinal)];
    }

    static string Indent(YamlNode key) => new(' ', (int)key.Start.Column - 1);

    void InsertAfter(int line, IEnumerable<string> lines) => _lines.InsertRange(line + 1, lines);

    PlatformConfigException Unfit(string key, string expected) =>
        new([$"{_file}: {key}: expected {expected}, got something else. Edit the file by hand, then run the command again."]);
}
