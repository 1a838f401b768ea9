namespace SecurityPlatform.Engine.Aws.Schema;

/// <summary>Finds what somebody meant to write.</summary>
static class Spelling
{
    /// <summary>The word nearest to <paramref name="written"/>: at most a third of its letters differ. Null when none is near.</summary>
    public static string? Nearest(string written, IEnumerable<string> words)
    {
        string? nearest = null;
        var least = Math.Max(1, written.Length / 3) + 1;
        foreach (var word in words)
        {
            var distance = Distance(written, word);
            if (distance < least)
            {
                (nearest, least) = (word, distance);
            }
        }

        return nearest;
    }

    // Levenshtein's distance without regard to case; the words are short and this runs only for messages.
    static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 0; i < a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < b.Length; j++)
            {
                var same = char.ToUpperInvariant(a[i]) == char.ToUpperInvariant(b[j]);
                var cost = Math.Min(Math.Min(row[j], row[j + 1]) + 1, diagonal + (same ? 0 : 1));
                diagonal = row[j + 1];
                row[j + 1] = cost;
            }
        }

        return row[^1];
    }
}
