using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Bindgen.Extract;

/// <summary>What only the .js beside a declaration says: token, secrets, defaults, aliases.</summary>
sealed partial class ScriptFacts
{
    const string DefaultValue = """\?\? (?:utilities\.getEnv\((?<env>[^)]*)\)|"(?<text>[^"]*)"|(?<word>[A-Za-z0-9.]+))""";

    readonly string _text;
    readonly Dictionary<string, Match> _defaults;

    public ScriptFacts(string text)
    {
        _text = text;
        _defaults = DefaultPattern.Matches(text).DistinctBy(m => m.Groups["p"].Value).ToDictionary(m => m.Groups["p"].Value);
        Secrets = [.. SecretPattern.Matches(text).Select(m => m.Groups["p"].Value)];
        Required = [.. RequiredPattern.Matches(text).Select(m => m.Groups["p"].Value)];
        SecretOutputs = Quoted(SecretOutputPattern);
        ReplaceOnChanges = Quoted(ReplacePattern);
        Aliases = [.. Quoted(AliasPattern).Distinct()];
    }

    public HashSet<string> Secrets { get; }

    /// <summary>Inputs for which the constructor throws when they are missing.</summary>
    public HashSet<string> Required { get; }

    public ImmutableArray<string> SecretOutputs { get; }

    public ImmutableArray<string> ReplaceOnChanges { get; }

    public ImmutableArray<string> Aliases { get; }

    /// <summary>The token of a resource class.</summary>
    public string? ResourceToken => One(ResourceTokenPattern);

    /// <summary>The token of a function.</summary>
    public string? FunctionToken => One(FunctionTokenPattern);

    /// <summary>The default of an input: a string, a bool, a number; null when there is none.</summary>
    public object? Default(string property) =>
        _defaults.TryGetValue(property, out var match) ? Value(match) : null;

    /// <summary>The environment variables that give an input.</summary>
    public ImmutableArray<string> Environment(string property) =>
        _defaults.TryGetValue(property, out var match) && match.Groups["env"].Success
            ? [.. StringPattern.Matches(match.Groups["env"].Value).Select(m => m.Groups["s"].Value)]
            : [];

    /// <summary>Defaults inside nested objects, from types/input.js: type name in camel case to member to value.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, object>> NestedDefaults(string text)
    {
        var result = new Dictionary<string, IReadOnlyDictionary<string, object>>(StringComparer.Ordinal);
        foreach (Match function in NestedPattern.Matches(text))
        {
            result[function.Groups["name"].Value] = NestedMemberPattern.Matches(function.Groups["body"].Value)
                .Where(m => !m.Groups["env"].Success)
                .ToDictionary(m => m.Groups["p"].Value, m => Value(m)!, StringComparer.Ordinal);
        }

        return result;
    }

    static object? Value(Match match) => match switch
    {
        _ when match.Groups["text"].Success => match.Groups["text"].Value,
        _ when !match.Groups["word"].Success => null,
        _ => match.Groups["word"].Value switch
        {
            "true" => true,
            "false" => false,
            "utilities.getEnv" => null,
            var number => double.Parse(number, CultureInfo.InvariantCulture),
        },
    };

    string? One(Regex pattern) => pattern.Match(_text) is { Success: true } match ? match.Groups["s"].Value : null;

    ImmutableArray<string> Quoted(Regex pattern) =>
        pattern.Match(_text) is { Success: true } match
            ? [.. StringPattern.Matches(match.Groups["list"].Value).Select(m => m.Groups["s"].Value)]
            : [];

    [GeneratedRegex(@"args\?\.(?<p>\w+)\) " + DefaultValue)]
    static partial Regex DefaultPattern { get; }

    [GeneratedRegex(@"args\?\.(?<p>\w+) \? pulumi\.secret\(")]
    static partial Regex SecretPattern { get; }

    [GeneratedRegex(@"args\?\.(?<p>\w+) === undefined && !opts\.urn")]
    static partial Regex RequiredPattern { get; }

    [GeneratedRegex(@"additionalSecretOutputs: \[(?<list>[^\]]*)\]")]
    static partial Regex SecretOutputPattern { get; }

    [GeneratedRegex(@"replaceOnChanges: \[(?<list>[^\]]*(?:\[[^\]]*\][^\]]*)*)\] \}")]
    static partial Regex ReplacePattern { get; }

    [GeneratedRegex(@"aliases: \[(?<list>(?:\{ type: ""[^""]*"" \}(?:, )?)*)\]")]
    static partial Regex AliasPattern { get; }

    [GeneratedRegex("""
        "(?<s>[^"]*)"
        """)]
    static partial Regex StringPattern { get; }

    [GeneratedRegex("__pulumiType = '(?<s>[^']*)'")]
    static partial Regex ResourceTokenPattern { get; }

    [GeneratedRegex("""
        runtime\.invoke(?:SingleOutput|Single|Output)?\("(?<s>[^"]*)"
        """)]
    static partial Regex FunctionTokenPattern { get; }

    [GeneratedRegex(@"function (?<name>\w+)ProvideDefaults\(val\) \{\s*return \{(?<body>[^}]*)\}", RegexOptions.Singleline)]
    static partial Regex NestedPattern { get; }

    [GeneratedRegex(@"(?<p>\w+): \(val\.\w+\) " + DefaultValue)]
    static partial Regex NestedMemberPattern { get; }
}
