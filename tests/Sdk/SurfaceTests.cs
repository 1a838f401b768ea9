using System.Reflection;
using System.Runtime.CompilerServices;
using Pulumi;

namespace SecurityPlatform.Tests.Sdk;

public sealed class SurfaceTests
{
    static Dictionary<string, Type> Exported { get; } = typeof(Resource).Assembly.GetExportedTypes()
        .ToDictionary(type => $"{type.Namespace}:{Signatures.Header(type)}");

    [Fact]
    public void Every_member_of_the_official_surface_exists()
    {
        var missing = new List<string>();
        var count = 0;
        Type? type = null;
        var members = new HashSet<string>();
        foreach (var line in ReadSurface())
        {
            count++;
            if (!line.StartsWith(' '))
            {
                type = Find(line, missing);
                members = type is null ? [] : [.. Signatures.Members(type)];
            }
            else if (type is not null && !members.Contains(line.Trim()))
            {
                missing.Add($"{type.Name}: {line.Trim()}");
            }
        }

        Assert.Equal(526, count);
        Assert.True(missing.Count == 0, string.Join(Environment.NewLine, missing));
    }

    [Fact]
    public void Nothing_more_is_public()
    {
        var listed = ReadSurface().Where(line => !line.StartsWith(' ')).Select(line => Find(line, [])).ToHashSet();

        Assert.DoesNotContain(Exported.Values, type => !listed.Contains(type));
    }

    [Fact]
    public void Nothing_can_be_constructed_that_only_the_sdk_makes()
    {
        Type[] types = [typeof(Output<>), typeof(Input<>), typeof(Resource), typeof(Asset), typeof(Archive), typeof(AssetOrArchive), typeof(Deployment), typeof(DeploymentInstance)];

        Assert.All(types, type => Assert.DoesNotContain(
            type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic),
            c => c.IsPublic || c.IsFamily || c.IsFamilyOrAssembly));
    }

    [Fact]
    public void The_serialization_namespace_exists() =>
        Assert.Contains(typeof(Resource).Assembly.GetTypes(), type => type.Namespace == "Pulumi.Serialization");

    static Type? Find(string line, List<string> missing)
    {
        var parts = line.Split(" @ ");
        var declaration = parts[0].StartsWith("delegate", StringComparison.Ordinal) ? [parts[0]] : parts[0].Split(" : ", 2);
        if (!Exported.TryGetValue($"{parts.ElementAtOrDefault(1) ?? "Pulumi"}:{declaration[0]}", out var type))
        {
            missing.Add(line);
            return null;
        }

        var bases = Signatures.Bases(type).ToHashSet();
        var wanted = declaration.Length > 1 ? SplitTopLevel(declaration[1]) : [];
        missing.AddRange(wanted.Where(name => !bases.Contains(name)).Select(name => $"{type.Name} : {name}"));
        return type;
    }

    static IEnumerable<string> SplitTopLevel(string list)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i < list.Length; i++)
        {
            depth += list[i] switch { '<' => 1, '>' => -1, _ => 0 };
            if (depth == 0 && list[i] == ',')
            {
                yield return list[start..i].Trim();
                start = i + 1;
            }
        }

        yield return list[start..].Trim();
    }

    static string[] ReadSurface([CallerFilePath] string path = "") =>
        [.. File.ReadLines(Path.Combine(Path.GetDirectoryName(path)!, "surface.txt")).Where(line => !line.StartsWith('#'))];
}
