using System.Text.RegularExpressions;

namespace SecurityPlatform.Tests.Repository;

public sealed partial class SourceShapeTests
{
    const int LongestFile = 300;

    static readonly string[] BannedNames = ["Utils", "Util", "Helper", "Helpers", "Manager", "Common", "Misc"];

    [Fact]
    public void No_source_is_longer_than_three_hundred_lines()
    {
        Assert.NotEmpty(RepositoryFiles.Sources);
        Assert.All(RepositoryFiles.Sources, file =>
        {
            var lines = RepositoryFiles.Read(file).AsSpan().Count('\n');
            Assert.True(lines <= LongestFile, $"{file}: expected at most {LongestFile} lines, got {lines}. Split it by concern, or by facet with a dot in the name.");
        });
    }

    [Fact]
    public void No_source_has_a_name_that_says_nothing()
    {
        Assert.NotEmpty(RepositoryFiles.Sources);
        Assert.All(RepositoryFiles.Sources, file =>
        {
            var name = Path.GetFileNameWithoutExtension(file).Split('.')[0];
            Assert.True(!BannedNames.Any(banned => name.EndsWith(banned, StringComparison.Ordinal)),
                $"{file}: expected a name that says what is inside, got {name}. Name it after the concept.");
        });
    }

    [Fact]
    public void A_file_is_named_after_the_type_it_declares()
    {
        var offenders = RepositoryFiles.Sources
            .Where(file => !file.StartsWith("tests/", StringComparison.Ordinal) && !file.EndsWith("Program.cs", StringComparison.Ordinal))
            .SelectMany(file => PublicTypes(file)
                .Where(type => type != Path.GetFileNameWithoutExtension(file).Split('.')[0])
                .Select(type => $"{file}: expected no public type but its own, got {type}. Move it to {type}.cs."))
            .ToList();

        Assert.True(offenders.Count == 0, string.Join('\n', offenders));
    }

    [Fact]
    public void No_work_is_left_for_later()
    {
        var marker = new Regex(@"\b(TO" + "DO|FIX" + "ME|NotImplemented" + @"Exception)\b|Skip\s*=\s*""");
        Assert.NotEmpty(RepositoryFiles.Sources);
        Assert.All(RepositoryFiles.Sources.Where(file => !file.EndsWith("SourceShapeTests.cs", StringComparison.Ordinal)), file =>
            Assert.True(!marker.IsMatch(RepositoryFiles.Read(file)), $"{file}: expected finished work, got {marker.Match(RepositoryFiles.Read(file))}. Do it, or file an issue and drop the marker."));
    }

    // An initializer of one file is read again with each other file of its class: the build took half a minute longer.
    [Fact]
    public void Rules_and_sources_are_made_when_they_are_asked_for()
    {
        var parts = RepositoryFiles.Sources.Where(file => Path.GetFileName(file) is { } name
            && (name.StartsWith("Rules.", StringComparison.Ordinal) || name.StartsWith("LogSources.", StringComparison.Ordinal))).ToList();

        Assert.True(parts.Count > 100, $"expected the rules and the log sources, got {parts.Count} files.");
        Assert.All(parts, file => Assert.False(
            RepositoryFiles.Read(file).Contains("{ get; } =", StringComparison.Ordinal), $"{file}: expected => field ??= new() {{ ... }}, got {{ get; }} =. Write it so."));
    }

    static IEnumerable<string> PublicTypes(string file) =>
        PublicType().Matches(RepositoryFiles.Read(file)).Select(match => match.Groups["name"].Value).Distinct();

    [GeneratedRegex(@"^public (?:(?:sealed|static|abstract|partial|readonly|ref|unsafe) )*(?:class|struct|record struct|record class|record|interface|enum) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
