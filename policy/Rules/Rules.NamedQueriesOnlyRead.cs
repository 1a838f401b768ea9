namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>A query is run by a click, by anybody who may.</summary>
    public static PolicyRule NamedQueriesOnlyRead => field ??= new()
    {
        Id = "named-queries-only-read",
        Title = "Named queries only read, and run as they stand",
        Severity = Severity.Medium,
        Controls = ["NIST AC-6", "NIST AU-6"],
        Why = "A saved statement that changes a table, or that holds a placeholder, breaks the table or the week for whoever runs it in "
            + "good faith.",
        Fix = "Begin the statement with SELECT or WITH, and put real values in the place of ${...} and {{...}}.",
        Check = (organization, _) => organization.OfType(AwsTypes.NamedQuery)
            .Select(query => query["query"])
            .Select(text => Finding.About(text.Resource, text.Path, text.IsUnknown ? null : OnlyReads(text.Text ?? ""),
                "SELECT or WITH without placeholders", text.IsMissing ? "nothing" : "another statement")),
    };

    static bool OnlyReads(ReadOnlySpan<char> text)
    {
        foreach (var line in text.EnumerateLines())
        {
            var statement = line.TrimStart();
            if (statement.Length > 0 && !statement.StartsWith("--", StringComparison.Ordinal))
            {
                return (statement.StartsWith("SELECT", StringComparison.OrdinalIgnoreCase) || statement.StartsWith("WITH", StringComparison.OrdinalIgnoreCase))
                    && text.IndexOf("${") < 0 && text.IndexOf("{{") < 0;
            }
        }

        return false;
    }
}
