using SecurityPlatform.Model;

namespace SecurityPlatform.Cli.Coverage;

/// <summary>What AWS charges, in US dollars. Dated, because prices change; a file given with --prices replaces it.</summary>
/// <param name="Date">The day on which the prices were read.</param>
/// <param name="Region">The region that they hold for.</param>
/// <param name="Prices">Price by name; every name has its unit in <c>prices.yaml</c>.</param>
/// <param name="Unverified">The names of the prices that nobody has read on their page.</param>
sealed record PriceTable(string Date, string Region, IReadOnlyDictionary<string, decimal> Prices, IReadOnlyList<string> Unverified)
{
    /// <summary>The names that a price file must hold.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "s3.STANDARD", "s3.STANDARD_IA", "s3.INTELLIGENT_TIERING", "s3.GLACIER_IR", "s3.GLACIER", "s3.DEEP_ARCHIVE", "s3.put",
        "firehose.gib", "vended.s3.gib", "logs.gib", "cloudtrail.data", "cloudtrail.insight", "athena.tib",
    ];

    /// <summary>Whose prices they are, and how far they can be relied on.</summary>
    public string Label => $"{Region} of {Date}{(Unverified.Count > 0 ? $" ({Unverified.Count} of {Names.Count} unverified)" : "")}";

    public decimal this[string name] => Prices[name];

    /// <summary>Reads a price file, or the one that is built in.</summary>
    /// <exception cref="PlatformConfigException">The file is none, or lacks a price; every lack is named.</exception>
    public static PriceTable Read(string? file)
    {
        var numbers = NumberFile.Read(file, "prices.yaml");
        var problems = new Problems(numbers.Name, ": ");
        foreach (var name in Names)
        {
            problems.Unless(numbers.Numbers.ContainsKey(name), name, "a price in US dollars", null, "Copy the line from the built-in table, which sp coverage --print-inputs shows.");
        }

        problems.ThrowIfAny();
        return new(numbers.Text("date"), numbers.Text("region"), numbers.Numbers, [.. Names.Where(name => numbers.Text($"sources.{name}") == "unverified")]);
    }
}
