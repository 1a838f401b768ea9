using SecurityPlatform.Engine.Aws.Constraints;
using SecurityPlatform.Model;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Repository;

/// <summary>What is generated and checked in says what the declarations say.</summary>
public sealed class GeneratedDocumentsTests
{
    [Theory]
    [InlineData("docs/generated/constraints.md")]
    [InlineData("docs/generated/rules.md")]
    [InlineData("docs/generated/sources.md")]
    public void Pages_are_up_to_date(string file) => Assert.True(
        Expected(file) == File.ReadAllText(Path.Combine(RepositoryFiles.Root, file)), $"{file} is out of date. Run ./dev docs.");

    [Fact]
    public void The_readme_is_up_to_date()
    {
        var readme = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "README.md"));

        Assert.Contains(FeaturesDocument.Write(), readme, StringComparison.Ordinal);
        Assert.True(FeaturesDocument.Replace(readme) == readme, "README.md is out of date. Run ./dev docs.");
    }

    [Fact]
    public void A_page_without_the_place_stays_as_it_is() => Assert.Equal("# Title\n", FeaturesDocument.Replace("# Title\n"));

    [Fact]
    public void Every_constraint_and_every_source_has_one_row()
    {
        var constraints = Rows(ConstraintsDocument.Write());
        var sources = Rows(SourcesDocument.Write());

        Assert.Equal(AwsConstraints.All.Select(c => c.Id), constraints);
        Assert.True(constraints.Count >= 60);
        Assert.Equal(LogSources.All.Select(s => s.Id), sources);
    }

    [Fact]
    public void Every_switch_has_a_row() => Assert.Equal(
        Switches.All.Select(s => s.Key.Name),
        FeaturesDocument.Write().Split('\n').Where(line => line.Contains("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]));

    static string Expected(string file) => file switch
    {
        "docs/generated/constraints.md" => ConstraintsDocument.Write(),
        "docs/generated/rules.md" => RulesDocument.Write(),
        _ => SourcesDocument.Write(),
    };

    // The id of each row below the head of the table.
    static List<string> Rows(string page) =>
        [.. page.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(line => line.Split('|')[1].Trim())];
}
