using SecurityPlatform.Tests.Model;

namespace SecurityPlatform.Tests.Golden;

/// <summary>Compares whole-stack views with reviewed files. With UPDATE_GOLDEN=1 the files are written instead.</summary>
static class GoldenFile
{
    public static void Matches(string name, IEnumerable<string> lines)
    {
        var path = Path.Combine(StackFiles.Root, "tests", "Golden", name);
        var actual = string.Join('\n', lines) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : $"{name} is missing. Run the tests with UPDATE_GOLDEN=1 and review it.", actual);
    }
}
