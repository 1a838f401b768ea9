using System.Text.RegularExpressions;
using Bindgen.Schema;

namespace Bindgen.Extract;

/// <summary>Reads the values of enums from types/enums.</summary>
sealed partial class EnumReader(NpmPackage package)
{
    readonly Dictionary<string, Dictionary<string, EnumSpec>> _modules = new(StringComparer.Ordinal);

    /// <summary>The enum <paramref name="name"/>, as in <c>s3.CannedAcl</c>; null when there is none.</summary>
    public EnumSpec? Find(string name)
    {
        var dot = name.LastIndexOf('.');
        var module = dot < 0 ? "" : name[..dot].Replace('.', '/') + "/";
        if (!_modules.TryGetValue(module, out var enums))
        {
            _modules[module] = enums = ReadModule(module, dot < 0 ? "" : name[..(dot + 1)]);
        }

        return enums.GetValueOrDefault(name);
    }

    Dictionary<string, EnumSpec> ReadModule(string module, string prefix)
    {
        var text = package.FindText($"types/enums/{module}index.js") ?? "";
        return EnumPattern.Matches(text)
            .Select(m => new EnumSpec(prefix + m.Groups["name"].Value,
                [.. MemberPattern.Matches(m.Groups["body"].Value).Select(v => KeyValuePair.Create(v.Groups["n"].Value, v.Groups["v"].Value))]))
            .ToDictionary(e => e.Name, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"exports\.(?<name>\w+) = \{(?<body>[^}]*)\}")]
    static partial Regex EnumPattern { get; }

    [GeneratedRegex("""
        (?m)^ *(?<n>\w+): "(?<v>[^"]*)",
        """)]
    static partial Regex MemberPattern { get; }
}
