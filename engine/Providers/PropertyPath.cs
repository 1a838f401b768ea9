using System.Globalization;
using System.Text;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Providers;

/// <summary>A place in a property tree: <c>tags.env</c>, <c>rules[0].days</c>, <c>tags["a.b"]</c>, <c>rules[*].days</c>.</summary>
/// <remarks>Segments are texts (member names), ints (list positions) or <see cref="Wildcard"/>.</remarks>
public sealed class PropertyPath
{
    /// <summary>The segment that stands for every member or position.</summary>
    public static readonly object Wildcard = new();

    PropertyPath(object[] segments) => Segments = segments;

    /// <summary>Member names, positions and wildcards, outermost first.</summary>
    public IReadOnlyList<object> Segments { get; }

    /// <summary>Reads a path.</summary>
    /// <exception cref="FormatException">The text is not a property path.</exception>
    public static PropertyPath Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var segments = new List<object>();
        var at = 0;
        while (at < text.Length)
        {
            at = text[at] switch
            {
                '.' when segments.Count > 0 => at + 1,
                '[' => Bracket(text, at, segments),
                _ => Name(text, at, segments),
            };
        }

        return segments.Count > 0 ? new([.. segments]) : throw Bad(text, "a property name");
    }

    /// <summary>The path of a member of <paramref name="parent"/>; "" is the root.</summary>
    public static string Join(string parent, string member)
    {
        ArgumentNullException.ThrowIfNull(parent);
        ArgumentNullException.ThrowIfNull(member);
        var plain = member.Length > 0 && member.AsSpan().IndexOfAny('.', '[', '"') < 0 && member != "*";
        return (parent.Length, plain) switch
        {
            (0, true) => member,
            (_, true) => $"{parent}.{member}",
            _ => $"{parent}[\"{member.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"]",
        };
    }

    /// <summary>The path of an item of the list <paramref name="parent"/>.</summary>
    public static string Join(string parent, int index) => string.Create(CultureInfo.InvariantCulture, $"{parent}[{index}]");

    /// <summary>Whether <paramref name="other"/> is this place or lies inside it.</summary>
    public bool Contains(PropertyPath other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Segments.Count < Segments.Count)
        {
            return false;
        }

        for (var i = 0; i < Segments.Count; i++)
        {
            if (Segments[i] != Wildcard && !Segments[i].Equals(other.Segments[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The value at this place of <paramref name="root"/>, or null where there is none. Sees through secrets.</summary>
    public PropertyValue? Find(PropertyValue root)
    {
        var value = root;
        foreach (var segment in Segments)
        {
            value = (value?.Unwrapped, segment) switch
            {
                (PropertyMap map, string name) => map.Find(name),
                (ListValue list, int index) when index >= 0 && index < list.Count => list[index],
                _ => null,
            };
        }

        return value;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = "";
        foreach (var segment in Segments)
        {
            text = segment switch
            {
                string name => Join(text, name),
                int index => Join(text, index),
                _ when text.Length == 0 => "*",
                _ => $"{text}[*]",
            };
        }

        return text;
    }

    static int Name(string text, int at, List<object> segments)
    {
        var end = text.AsSpan(at).IndexOfAny('.', '[');
        var name = end < 0 ? text[at..] : text.Substring(at, end);
        if (name.Length == 0)
        {
            throw Bad(text, "a property name after '.'");
        }

        segments.Add(name == "*" ? Wildcard : name);
        return at + name.Length;
    }

    static int Bracket(string text, int at, List<object> segments)
    {
        if (at + 1 < text.Length && text[at + 1] == '"')
        {
            return Quoted(text, at + 2, segments);
        }

        var close = text.IndexOf(']', at);
        var inner = close < 0 ? throw Bad(text, "']'") : text[(at + 1)..close];
        segments.Add(inner == "*"
            ? Wildcard
            : int.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                ? index
                : throw Bad(text, "a list position, '*' or a quoted name in []"));
        return close + 1;
    }

    static int Quoted(string text, int at, List<object> segments)
    {
        var name = new StringBuilder();
        for (; at < text.Length && text[at] != '"'; at++)
        {
            at += text[at] == '\\' && at + 1 < text.Length ? 1 : 0;
            name.Append(text[at]);
        }

        if (at + 1 >= text.Length || text[at + 1] != ']')
        {
            throw Bad(text, "'\"]'");
        }

        segments.Add(name.ToString());
        return at + 2;
    }

    static FormatException Bad(string text, string expected) =>
        new($"Property path '{text}': expected {expected}. Write it like tags.env, rules[0].days or tags[\"a.b\"].");
}
