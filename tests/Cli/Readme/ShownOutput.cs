using System.Text.RegularExpressions;

namespace SecurityPlatform.Tests.Cli.Readme;

/// <summary>Output as a page shows it: a line <c>...</c> stands for any lines, a line that ends in <c> ...</c> for any that begin like it.</summary>
static partial class ShownOutput
{
    const string Some = "...";
    const string Cut = " ...";
    const int Short = 16;
    const int Head = 8;
    const int Tail = 3;

    /// <summary>Whether <paramref name="shown"/> is true of <paramref name="actual"/>.</summary>
    public static bool Fits(IReadOnlyList<string> shown, IReadOnlyList<string> actual) => Align(shown, actual, IsShownAs) is not null;

    /// <summary>The same lines as they are now, with what was left out still left out; another choice where lines came or went.</summary>
    public static IReadOnlyList<string> Refresh(IReadOnlyList<string> shown, IReadOnlyList<string> actual)
    {
        if (Align(shown, actual, IsShapedAs) is { } places)
        {
            return [.. shown.Select((line, i) => places[i] is { } at ? Again(line, actual[at]) : line)];
        }

        return actual.Count <= Short ? actual : [.. actual.Take(Head), Some, .. actual.TakeLast(Tail)];
    }

    /// <summary>Which line of <paramref name="actual"/> each shown line is; null when there is no way.</summary>
    static int?[]? Align(IReadOnlyList<string> shown, IReadOnlyList<string> actual, Func<string, string, bool> same)
    {
        var places = new int?[shown.Count];
        return From(0, 0) ? places : null;

        bool From(int line, int at)
        {
            if (line == shown.Count)
            {
                return at == actual.Count;
            }

            if (shown[line] == Some)
            {
                return Enumerable.Range(at, actual.Count - at + 1).Any(next => From(line + 1, next));
            }

            places[line] = at;
            return at < actual.Count && same(shown[line], actual[at]) && From(line + 1, at + 1);
        }
    }

    static bool IsShownAs(string shown, string actual) =>
        shown.EndsWith(Cut, StringComparison.Ordinal) ? actual.StartsWith(shown[..^Cut.Length], StringComparison.Ordinal) : shown == actual;

    static bool IsShapedAs(string shown, string actual) => Shape(shown).IsMatch(actual);

    static string Again(string shown, string actual) =>
        shown.EndsWith(Cut, StringComparison.Ordinal) ? $"{Shape(shown).Match(actual).Value.TrimEnd()}{Cut}" : actual;

    /// <summary>The line with other numbers and other gaps.</summary>
    static Regex Shape(string shown)
    {
        var isCut = shown.EndsWith(Cut, StringComparison.Ordinal);
        var text = Regex.Escape(isCut ? shown[..^Cut.Length] : shown);
        return new($"^{Gaps().Replace(Numbers().Replace(text, "[0-9]+"), @"\s+")}{(isCut ? "" : "$")}");
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(\\ )+")]
    private static partial Regex Gaps();
}
