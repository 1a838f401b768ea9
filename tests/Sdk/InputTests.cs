using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace SecurityPlatform.Tests.Sdk;

public sealed class InputTests
{
    [Fact]
    public async Task No_input_gives_the_default()
    {
        Input<string>? none = null;
        Input<int> empty = (Output<int>)null!;

        Assert.Null(await Value(none.ToOutput()));
        Assert.Null(await Value((Output<string>)none!));
        Assert.Equal(0, await Value(empty.ToOutput()));
        Assert.Equal("default", await Value(none.Apply(x => x ?? "default")));
    }

    [Fact]
    public async Task A_list_takes_items_outputs_and_lists()
    {
        InputList<string> list = ["a", Output.Create("b")];
        list.Add("c", "d");
        list.AddRange(Output.Create(new List<string> { "e" }));
        list.Add((InputList<string>)"f");

        Assert.Equal(["a", "b", "c", "d", "e", "f"], (await Value(list.ToOutput())).AsEnumerable());
    }

    [Fact]
    public async Task Concat_makes_a_new_list()
    {
        InputList<int> first = 1;
        InputList<int> second = ImmutableArray.Create(2);
        var both = first.Concat(second);
        both.Add(3);

        Assert.Equal([1], (await Value(first.ToOutput())).AsEnumerable());
        Assert.Equal([2], (await Value(second.ToOutput())).AsEnumerable());
        Assert.Equal([1, 2, 3], (await Value(both.ToOutput())).AsEnumerable());
    }

    [Fact]
    public async Task A_list_is_made_of_anything_like_a_list()
    {
        InputList<int>[] lists =
        [
            1,
            Output.Create(1),
            (Input<int>)1,
            Enumerable.Range(1, 1).ToArray(),
            new[] { Output.Create(1) },
            new[] { (Input<int>)1 },
            new List<int> { 1 },
            new List<Output<int>> { Output.Create(1) },
            new List<Input<int>> { 1 },
            ImmutableArray.Create(1),
            ImmutableArray.Create(Output.Create(1)),
            ImmutableArray.Create((Input<int>)1),
            Output.Create(Enumerable.Range(1, 1).ToArray()),
            Output.Create(new List<int> { 1 }),
            Output.Create<IEnumerable<int>>([1]),
            Output.Create(ImmutableArray.Create(1)),
        ];

        foreach (var list in lists)
        {
            Assert.Equal([1], (await Value(list.ToOutput())).AsEnumerable());
        }
    }

    [Fact]
    public async Task A_default_array_stays_one()
    {
        InputList<int> list = default(ImmutableArray<int>);

        Assert.True((await Value(list.ToOutput())).IsDefault);
    }

    [Fact]
    public async Task Enumerates_a_list_asynchronously_only()
    {
        InputList<int> list = [1];
        list.AddRange(Output.Create(ImmutableArray.Create(2, 3)));
        var seen = new List<int>();
        await foreach (var item in list)
        {
            seen.Add(await Value(item.ToOutput()));
        }

        Assert.Equal([1, 2, 3], seen);
        Assert.Throws<NotSupportedException>(() => ((System.Collections.IEnumerable)list).GetEnumerator());
        Assert.Throws<NotSupportedException>(() => ((System.Collections.IEnumerable)new InputMap<int>()).GetEnumerator());
    }

    [Fact]
    public async Task A_map_takes_entries_outputs_and_maps()
    {
        InputMap<string> map = new() { ["a"] = "1", ["b"] = Output.Create("2") };
        map.Add(new Dictionary<string, string> { ["c"] = "3" });
        map.AddRange(Output.Create(new Dictionary<string, string> { ["d"] = "4" }));

        Assert.Equal("a1 b2 c3 d4", string.Join(' ', (await Value(map.ToOutput())).OrderBy(e => e.Key).Select(e => e.Key + e.Value)));
    }

    [Fact]
    public async Task A_key_may_come_twice_with_one_value()
    {
        InputMap<string> map = new() { { "a", "1" }, { "a", "1" } };

        Assert.Equal("1", (await Value(map.ToOutput()))["a"]);
    }

    [Fact]
    public async Task A_key_with_two_values_faults_the_map()
    {
        InputMap<string> map = new() { { "a", "1" }, { "a", "2" } };

        await Assert.ThrowsAsync<ArgumentException>(() => Value(map.ToOutput()));
    }

    [Fact]
    public async Task In_a_merge_the_second_map_wins()
    {
        var merged = InputMap<string>.Merge(new() { { "a", "1" }, { "b", "1" } }, new() { { "b", "2" } });

        Assert.Equal(("1", "2"), ((await Value(merged.ToOutput()))["a"], (await Value(merged.ToOutput()))["b"]));
    }

    [Fact]
    public async Task Enumerates_a_map_asynchronously()
    {
        var keys = new List<string>();
        await foreach (var entry in new InputMap<int> { { "a", 1 } })
        {
            keys.Add((await Value(entry.ToOutput())).Key);
        }

        Assert.Equal(["a"], keys);
    }

    [Fact]
    public async Task A_union_takes_either_type()
    {
        InputUnion<string, int>[] unions = ["a", 1, (Input<string>)"a", (Input<int>)1, Output.Create("a"), Output.Create(1), (Union<string, int>)"a", Output.Create((Union<string, int>)1)];

        var values = new List<object>();
        foreach (var union in unions)
        {
            values.Add((await Value(union.ToOutput())).Value);
        }

        Assert.Equal(["a", 1, "a", 1, "a", 1, "a", 1], values);
    }

    [Fact]
    public async Task Lists_and_maps_of_unions_take_either_type()
    {
        InputList<Union<string, int>> list = [];
        list.Add((Input<string>)"a");
        list.Add((Input<int>)1);
        InputMap<Union<string, int>> map = new() { { "k", (Input<int>)1 } };

        Assert.Equal(["a", 1], (await Value(list.ToOutput())).Select(u => u.Value));
        Assert.Equal(1, (await Value(map.ToOutput()))["k"].Value);
    }

    [Fact]
    public async Task Json_is_parsed()
    {
        InputJson json = """{"a": [1, true]}""";
        InputJson later = Output.Create("[2]");

        Assert.Equal(1, (await Value(json.ToOutput())).GetProperty("a")[0].GetInt32());
        Assert.Equal(2, (await Value(later.ToOutput()))[0].GetInt32());
    }

    [Fact]
    public void A_union_knows_its_type()
    {
        Union<string, int> first = "a";
        Union<string, int> second = 1;

        Assert.Equal((true, false, "a", "a"), (first.IsT0, first.IsT1, first.AsT0, first.ToString()));
        Assert.Equal("T1 1", second.Match(t => $"T0 {t}", n => $"T1 {n}"));
        Assert.Equal(2, second.MapT1(n => n + 1).AsT1);
        Assert.True(first.TryPickT0(out var text, out _));
        Assert.Equal("a", text);
        Assert.Equal(first, Union<string, int>.FromT0("a"));
        var error = Assert.Throws<InvalidOperationException>(() => first.AsT1);
        Assert.Equal("Union.AsT1: expected a value of T1, got one of T0. Ask IsT1 first.", error.Message);
    }

    static Task<T> Value<T>(Output<T> output) => OutputUtilities.GetValueAsync(output);
}
