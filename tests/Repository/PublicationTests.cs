using System.Text.RegularExpressions;

namespace SecurityPlatform.Tests.Repository;

/// <summary>What must never be published: real accounts, real addresses, machines.</summary>
public sealed partial class PublicationTests
{
    static readonly HashSet<string> DocumentationAccounts =
    [
        "111122223333", "444455556666", "777788889999", "123456789012",
        "555555555555", "999999999999", "000000000000",
    ];

    // Twelve digits that are no account: 100 GiB in bytes, the default scan limit of a query.
    static readonly HashSet<string> OtherNumbers = ["107374182400"];

    static IEnumerable<string> Texts => RepositoryFiles.All.Where(file =>
        Path.GetExtension(file) is ".cs" or ".md" or ".yaml" or ".yml" or ".json" or ".js" or ".sql" or ".txt" or ".props" or ".csproj" or ".jsonl"
        && !file.EndsWith("package-lock.json", StringComparison.Ordinal)
        && !file.StartsWith("sdk/bindgen/data/", StringComparison.Ordinal));

    [Fact]
    public void Account_ids_are_documentation_ids()
    {
        Assert.NotEmpty(Texts);
        Assert.All(Texts, file => Assert.All(TwelveDigits().Matches(RepositoryFiles.Read(file)), match =>
            Assert.True(DocumentationAccounts.Contains(match.Value) || OtherNumbers.Contains(match.Value),
                $"{file}: expected a documentation account id, got {match.Value}. Use one of {string.Join(", ", DocumentationAccounts)}.")));
    }

    [Fact]
    public void No_file_names_a_machine_or_a_package_host()
    {
        var pattern = new Regex(@"/wor" + @"k/|/tm" + @"p/npm|registry\.npm" + @"js|api\.nu" + "get");
        Assert.NotEmpty(Texts);
        Assert.All(Texts, file => Assert.True(!pattern.IsMatch(RepositoryFiles.Read(file)),
            $"{file}: expected no path of a machine and no package host, got {pattern.Match(RepositoryFiles.Read(file))}. Remove it."));
    }

    [Fact]
    public void Links_in_markdown_lead_somewhere()
    {
        var pages = RepositoryFiles.All.Where(file => file.EndsWith(".md", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.All(LocalLink().Matches(RepositoryFiles.Read(page)), match =>
        {
            var target = Path.Combine(RepositoryFiles.Root, Path.GetDirectoryName(page)!, match.Groups["target"].Value);
            Assert.True(Path.Exists(target), $"{page}: expected a link to something that exists, got {match.Groups["target"].Value}. Mend the link.");
        }));
    }

    [GeneratedRegex(@"(?<![\w.-])[0-9]{12}(?![\w.-]*[0-9])(?!\w)")]
    private static partial Regex TwelveDigits();

    [GeneratedRegex(@"\]\((?!https?:|#|mailto:)(?<target>[^)#\s]+)(#[^)]*)?\)")]
    private static partial Regex LocalLink();
}
