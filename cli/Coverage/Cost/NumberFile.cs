using System.Globalization;
using SecurityPlatform.Cli.Configuration;
using SecurityPlatform.Model;
using YamlDotNet.RepresentationModel;

namespace SecurityPlatform.Cli.Coverage;

/// <summary>A YAML file of numbers: nested keys become dotted names, everything that is no number is text.</summary>
sealed record NumberFile(string Name, IReadOnlyDictionary<string, decimal> Numbers, IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>Reads <paramref name="file"/>, or without one the file of that name that is built in.</summary>
    /// <exception cref="PlatformConfigException">There is no such file, it is no YAML, or a number is negative.</exception>
    public static NumberFile Read(string? file, string builtIn)
    {
        if (file is not null && !File.Exists(file))
        {
            throw new PlatformConfigException([$"{file}: expected a file like {builtIn}, got none. Correct the path."]);
        }

        var name = Path.GetFileName(file ?? builtIn);
        var root = file is null ? Yaml.Parse(new StringReader(BuiltIn(builtIn)), name) : Yaml.Load(file);
        Dictionary<string, decimal> numbers = new(StringComparer.Ordinal);
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        Flatten(root, "", numbers, texts);
        var negative = numbers.Where(number => number.Value < 0).Select(number => $"{name}: {number.Key}: expected 0 or more, got {number.Value}. Correct it.").ToList();
        return negative.Count == 0 ? new(name, numbers, texts) : throw new PlatformConfigException(negative);
    }

    /// <summary>The text of a file that is built in.</summary>
    public static string BuiltIn(string name)
    {
        using var reader = new StreamReader(typeof(NumberFile).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    public string Text(string key) => Texts.GetValueOrDefault(key, "");

    static void Flatten(YamlMappingNode node, string prefix, Dictionary<string, decimal> numbers, Dictionary<string, string> texts)
    {
        foreach (var (key, value) in node.Children)
        {
            var path = prefix + ((YamlScalarNode)key).Value;
            if (value is YamlMappingNode inner)
            {
                Flatten(inner, $"{path}.", numbers, texts);
            }
            else if (value is YamlScalarNode scalar)
            {
                texts[path] = scalar.Value ?? "";
                if (decimal.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                {
                    numbers[path] = number;
                }
            }
        }
    }
}
