using System.Xml.Linq;

namespace SecurityPlatform.Tests.Repository;

/// <summary>The arrows of design.md section 2, read off the project files.</summary>
public sealed class ProjectReferencesTests
{
    static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["model"] = [],
        ["sdk"] = ["sdk"],
        ["engine"] = ["sdk"],
        ["components"] = ["model", "sdk"],
        ["stacks"] = ["model", "components", "sdk"],
        ["policy"] = ["model", "sdk"],
        ["analytics"] = ["model"],
        ["cli"] = ["model", "components", "stacks", "policy", "analytics", "engine", "sdk"],
        ["bench"] = ["model", "components", "stacks", "policy", "analytics", "engine", "sdk", "cli"],
        ["tests"] = ["model", "components", "stacks", "policy", "analytics", "engine", "sdk", "cli", "bench"],
    };

    static IReadOnlyList<string> Projects { get; } =
        [.. RepositoryFiles.All.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))];

    [Fact]
    public void Every_reference_follows_an_allowed_arrow()
    {
        Assert.NotEmpty(Projects);
        var offenders = from project in Projects
                        from target in References(project)
                        where !Allowed[Folder(project)].Contains(Folder(target))
                        select $"{project}: expected references to {string.Join(", ", Allowed[Folder(project)])}, got {target}. Turn the arrow round or move the code.";

        Assert.Empty(offenders);
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = RepositoryFiles.Read("SecurityPlatform.sln").Replace('\\', '/');

        Assert.NotEmpty(Projects);
        Assert.All(Projects, project => Assert.True(solution.Contains($"\"{project}\"", StringComparison.Ordinal),
            $"{project}: expected in SecurityPlatform.sln, got nothing. Run dotnet sln add {project}."));
    }

    static IEnumerable<string> References(string project)
    {
        var folder = Path.GetDirectoryName(project)!;
        return XDocument.Parse(RepositoryFiles.Read(project)).Descendants("ProjectReference")
            .Select(reference => reference.Attribute("Include")!.Value.Replace("$(RepositoryRoot)", $"{RepositoryFiles.Root}/", StringComparison.Ordinal))
            .Select(target => Path.GetRelativePath(RepositoryFiles.Root, Path.GetFullPath(Path.Combine(RepositoryFiles.Root, folder, target))));
    }

    static string Folder(string path) => path.Split('/')[0];
}
