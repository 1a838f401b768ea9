using Pulumi.Rpc;

namespace SecurityPlatform.Tests.Rpc;

/// <summary>Random property trees of every kind; the same seed gives the same tree.</summary>
sealed class PropertyTrees(int seed)
{
    // Not a secret: test data must be the same in every run.
    readonly Random _random = new(seed);

    internal PropertyMap Map(int depth = 4) =>
        new(Enumerable.Range(0, _random.Next(5)).Select(_ => KeyValuePair.Create(Text(), Value(depth - 1))));

    internal PropertyValue Value(int depth = 4) => _random.Next(depth > 0 ? 14 : 6) switch
    {
        0 => PropertyValue.Null,
        1 => _random.Next(2) == 0,
        2 => _random.NextDouble() * Math.Pow(10, _random.Next(-300, 300)),
        3 => _random.Next(),
        4 => Text(),
        5 => PropertyValue.Unknown,
        6 or 7 => new ListValue(Enumerable.Range(0, _random.Next(4)).Select(_ => Value(depth - 1)).ToList()),
        8 or 9 => Map(depth),
        10 => new SecretValue(Value(depth - 1)),
        11 => Asset(),
        12 => new ResourceReferenceValue(Text(), _random.Next(3) switch { 0 => null, 1 => "", _ => "id-1" }, _random.Next(2) == 0 ? "" : "1.2.3"),
        _ => Output(depth - 1),
    };

    OutputValue Output(int depth)
    {
        var value = Value(depth);
        return new(value is UnknownValue ? null : value, _random.Next(2) == 0, [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Text())]);
    }

    PropertyValue Asset() => _random.Next(4) switch
    {
        0 => new AssetValue(AssetSource.Text, Text()),
        1 => new AssetValue(AssetSource.Path, "a/b.txt", "abc"),
        2 => new ArchiveValue(AssetSource.Uri, "https://example.com/a.zip"),
        _ => new ArchiveValue(new PropertyMap([new("in", new AssetValue(AssetSource.Text, Text()))])),
    };

    string Text() => _random.Next(4) switch
    {
        0 => "",
        1 => "snow \u2603 \U0001F600",
        2 => $"name-{_random.Next(100)}",
        _ => $"urn:pulumi:dev::proj::a:b:C::{_random.Next(100)}",
    };
}
