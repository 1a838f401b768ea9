namespace SecurityPlatform.Model.Configuration;

/// <summary>Guesses what a misspelt name was meant to be.</summary>
static class Spelling
{
    /// <summary>The nearest of <paramref name="names"/>, if at most two letters differ.</summary>
    public static string? Nearest(string name, IEnumerable<string> names) => names
        .Select(candidate => (candidate, distance: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
        .Where(c => c.distance <= 2 && c.distance < c.candidate.Length)
        .OrderBy(c => c.distance)
        .Select(c => c.candidate)
        .FirstOrDefault();

    // Levenshtein's distance with one row kept. No package: it would be the only reference of the model.
    static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[b.Length];
    }
}
