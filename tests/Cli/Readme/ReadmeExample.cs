namespace SecurityPlatform.Tests.Cli.Readme;

/// <summary>A command of the README with the output that stands below it.</summary>
/// <param name="Section">The section's title; its commands share one copy of the sample organization.</param>
/// <param name="Command">What a reader types.</param>
/// <param name="Line">The line of the README where the output begins, counted from 0.</param>
/// <param name="Shown">The output.</param>
sealed record ReadmeExample(string Section, string Command, int Line, IReadOnlyList<string> Shown)
{
    const string Prompt = "$ ";

    /// <summary>Every command of the page, in its order.</summary>
    public static IReadOnlyList<ReadmeExample> In(string[] page)
    {
        List<ReadmeExample> examples = [];
        var (section, inside) = ("", false);
        for (var i = 0; i < page.Length; i++)
        {
            if (page[i].StartsWith("```", StringComparison.Ordinal))
            {
                inside = !inside;
            }
            else if (!inside && page[i].StartsWith("## ", StringComparison.Ordinal))
            {
                section = page[i][3..];
            }
            else if (inside && page[i].StartsWith(Prompt, StringComparison.Ordinal))
            {
                examples.Add(new(section, page[i][Prompt.Length..], i + 1, [.. page.Skip(i + 1).TakeWhile(line => !line.StartsWith(Prompt, StringComparison.Ordinal) && !line.StartsWith("```", StringComparison.Ordinal))]));
            }
        }

        return examples;
    }
}
