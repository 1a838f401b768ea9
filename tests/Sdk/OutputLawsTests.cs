using Pulumi;
using Pulumi.Utilities;

namespace SecurityPlatform.Tests.Sdk;

/// <summary>Laws that hold for outputs with any bits, resolved now or later.</summary>
public sealed class OutputLawsTests
{
    static readonly Box[] Origins = [.. Enumerable.Range(0, 12).Select(i => MakeBox($"origin{i}"))];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Applying_the_identity_changes_nothing(int seed)
    {
        var output = Any(new Random(seed));

        Assert.Equal(await Look(output), await Look(output.Apply(x => x)));
        Assert.Equal(await Look(output), await Look(output.Apply(x => Output.Create(x))));
        Assert.Equal(await Look(output), await Look(output.Apply(x => Task.FromResult(x))));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Applying_twice_is_applying_the_composition(int seed)
    {
        var output = Any(new Random(seed));

        Assert.Equal(await Look(output.Apply(x => (x * 3) + 1)), await Look(output.Apply(x => x * 3).Apply(x => x + 1)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Nested_applies_associate(int seed)
    {
        var random = new Random(seed);
        var (a, b, c) = (Any(random), Any(random), Any(random));

        var left = await Look(a.Apply(x => b.Apply(y => x + y)).Apply(xy => c.Apply(z => xy + z)));
        var right = await Look(a.Apply(x => b.Apply(y => c.Apply(z => x + y + z))));
        Assert.Equal((left.Value, left.IsKnown), (right.Value, right.IsKnown));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task All_keeps_order_and_joins_the_bits(int seed)
    {
        var random = new Random(seed);
        var parts = Enumerable.Range(0, random.Next(1, 20)).Select(_ => Any(random)).ToArray();
        var looks = await Task.WhenAll(parts.Select(Look));

        var all = Output.All(parts);
        var isKnown = looks.All(l => l.IsKnown);
        Assert.Equal(isKnown, await OutputUtilities.GetIsKnownAsync(all));
        Assert.Equal(looks.Any(l => l.IsSecret), await Output.IsSecretAsync(all));
        Assert.Equal(
            looks.SelectMany(l => l.Origins.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct().Order(),
            (await OutputUtilities.GetDependenciesAsync(all)).Select(r => r.GetResourceName()).Order());
        if (isKnown)
        {
            Assert.Equal(looks.Select(l => l.Value), await OutputUtilities.GetValueAsync(all));
        }
    }

    static Output<int> Any(Random random)
    {
        var value = random.Next(1000);
        var output = random.Next(4) switch
        {
            0 => OutputUtilities.CreateUnknown(value),
            1 => Output.Create(Later(value)),
            _ => Output.Create(value),
        };
        if (random.Next(3) == 0)
        {
            output = Output.CreateSecret(output);
        }

        for (var i = random.Next(4); i > 0; i--)
        {
            output = OutputUtilities.WithDependency(output, Origins[random.Next(Origins.Length)]);
        }

        return output;
    }

    static async Task<int> Later(int value)
    {
        await Task.Yield();
        return value;
    }

    static async Task<(int Value, bool IsKnown, bool IsSecret, string Origins)> Look(Output<int> output) => (
        await OutputUtilities.GetValueAsync(output),
        await OutputUtilities.GetIsKnownAsync(output),
        await Output.IsSecretAsync(output),
        string.Join(' ', (await OutputUtilities.GetDependenciesAsync(output)).Select(r => r.GetResourceName()).Order()));

    static Box MakeBox(string name)
    {
        Box? box = null;
        _ = SdkRun.Of(() => box = new Box(name));
        return box!;
    }
}
