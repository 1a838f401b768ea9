using System.Collections.Immutable;
using Pulumi.Rpc;

namespace SecurityPlatform.Tests.Rpc;

public sealed class PropertyDependenciesTests
{
    static readonly PropertyMap s_properties = new([new("bucket", "b"), new("acl", "private"), new("tags", PropertyMap.Empty)]);

    [Fact]
    public void Every_property_has_an_entry_and_none_depends_on_anything_until_it_is_said()
    {
        var dependencies = PropertyDependencies.Of(s_properties);

        Assert.Equal(["acl", "bucket", "tags"], dependencies.Keys);
        Assert.All(dependencies, entry => Assert.Empty(entry.Value));
        Assert.All(dependencies.Values, urns => Assert.Empty(urns));
    }

    [Fact]
    public void A_property_that_depends_on_something_leaves_the_others_and_the_original_as_they_were()
    {
        var before = PropertyDependencies.Of(s_properties);
        var after = before.With("bucket", ["urn:b"]).With("aaa", ["urn:a"]).With("zzz", []);

        Assert.Equal(["aaa:urn:a", "acl:", "bucket:urn:b", "tags:", "zzz:"], after.Select(entry => $"{entry.Key}:{string.Join(' ', entry.Value)}"));
        Assert.Empty(before["bucket"]);
        Assert.Equal(3, before.Count);
    }

    [Fact]
    public void What_has_no_entry_depends_on_nothing_and_says_so()
    {
        var dependencies = PropertyDependencies.Empty.With("bucket", ["urn:b"]);

        Assert.Empty(dependencies.Find("acl"));
        Assert.False(dependencies.ContainsKey("acl"));
        Assert.False(dependencies.TryGetValue("acl", out var none));
        Assert.Empty(none);
        Assert.Equal("No property 'acl'.", Assert.Throws<KeyNotFoundException>(() => dependencies["acl"]).Message);
    }

    [Fact]
    public void Entries_are_sorted_and_the_last_of_two_wins()
    {
        PropertyDependencies dependencies = new([Entry("b", "urn:old"), Entry("a"), Entry("b", "urn:new")]);

        Assert.Equal(PropertyDependencies.Empty.With("b", ["urn:new"]).With("a", []), dependencies);
    }

    [Fact]
    public void Equal_when_the_same_properties_depend_on_the_same()
    {
        var dependencies = PropertyDependencies.Of(s_properties);

        Assert.Equal(dependencies, new PropertyDependencies(dependencies));
        Assert.Equal(dependencies.GetHashCode(), new PropertyDependencies(dependencies).GetHashCode());
        Assert.Equal(dependencies, dependencies.With("acl", []));
        Assert.NotEqual(dependencies, dependencies.With("acl", ["urn:a"]));
        Assert.NotEqual(dependencies, dependencies.With("more", []));
        Assert.NotEqual(dependencies.With("acl", ["urn:a"]), dependencies.With("bucket", ["urn:a"]));
    }

    [Fact]
    public void Urns_can_be_renamed_everywhere()
    {
        var dependencies = PropertyDependencies.Of(s_properties).With("acl", ["urn:a", "urn:b"]);

        Assert.Equal(["urn:a!", "urn:b!"], dependencies.ConvertAll(urn => $"{urn}!")["acl"].AsEnumerable());
        Assert.Same(PropertyDependencies.Empty, PropertyDependencies.Empty.ConvertAll(urn => $"{urn}!"));
    }

    static KeyValuePair<string, ImmutableArray<string>> Entry(string property, params string[] urns) => new(property, [.. urns]);
}
