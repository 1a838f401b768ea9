using SecurityPlatform.Cli.Configuration;
using YamlDotNet.RepresentationModel;

namespace SecurityPlatform.Tests.Analytics;

/// <summary>Raw records of one partition of a source.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="Partition">The values of partition columns that the sample gives.</param>
/// <param name="Lines">The lines: text as it stands, or JSON records.</param>
sealed record SampleLog(string Source, IReadOnlyDictionary<string, string> Partition, IReadOnlyList<string> Lines)
{
    public static SampleLog Read(string source, YamlNode entry, string file)
    {
        var mapping = QuerySample.Mapping(entry).ToList();
        var lines = mapping.FirstOrDefault(part => part.Key == "lines").Value
            ?? throw new InvalidDataException($"{file}: {source}: expected the key lines, got none. Write the raw records below it.");
        return new(
            source,
            mapping.Where(part => part.Key != "lines").ToDictionary(part => part.Key, part => part.Value.ToString()),
            [.. QuerySample.Items(lines).Select(line => line is YamlScalarNode text ? text.Value ?? "" : YamlJson.Write(line))]);
    }
}
