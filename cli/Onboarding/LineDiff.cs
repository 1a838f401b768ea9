namespace SecurityPlatform.Cli.Onboarding;

/// <summary>A file's change as people read it: the lines that go and come, with three lines around them.</summary>
static class LineDiff
{
    const int Context = 3;

    /// <summary>The unified diff of a change; nothing when there is none.</summary>
    public static IEnumerable<string> Of(FileChange change)
    {
        if (!change.IsChange)
        {
            yield break;
        }

        var (before, after) = (Lines(change.Before), Lines(change.After));
        yield return change.Before is null ? "--- /dev/null" : $"--- a/{change.File}";
        yield return change.After is null ? "+++ /dev/null" : $"+++ b/{change.File}";
        var same = 0;
        while (same < Math.Min(before.Length, after.Length) && before[same] == after[same])
        {
            same++;
        }

        // Edits are of one place each, so what is alike at both ends is all that is alike.
        var tail = 0;
        while (tail < Math.Min(before.Length, after.Length) - same && before[^(tail + 1)] == after[^(tail + 1)])
        {
            tail++;
        }

        var (start, end) = (Math.Max(0, same - Context), Math.Min(Context, tail));
        var (gone, come) = (before[same..^tail], after[same..^tail]);
        yield return $"@@ -{Range(start, same - start + gone.Length + end)} +{Range(start, same - start + come.Length + end)} @@";
        foreach (var line in before[start..same].Select(line => $" {line}")
            .Concat(gone.Select(line => $"-{line}")).Concat(come.Select(line => $"+{line}"))
            .Concat(before[(before.Length - tail)..(before.Length - tail + end)].Select(line => $" {line}")))
        {
            yield return line;
        }
    }

    // A file without lines starts at line 0.
    static string Range(int start, int count) => $"{(count == 0 ? start : start + 1)},{count}";

    static string[] Lines(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return [];
        }

        var lines = FileChange.Readable(text).Split('\n');
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }
}
