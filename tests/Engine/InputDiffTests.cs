using Pulumi.Rpc;
using SecurityPlatform.Engine.Providers;

namespace SecurityPlatform.Tests.Engine;

public sealed class InputDiffTests
{
    static readonly PropertyMap s_old = new([
        new("name", "logs"),
        new("tags", new PropertyMap([new("env", "dev"), new("a.b", "1")])),
        new("rules", new ListValue(new PropertyMap([new("days", 1.0)]), new PropertyMap([new("days", 2.0)]))),
        new("__defaults", "x"),
    ]);

    [Fact]
    public void Finds_nothing_in_equal_trees() =>
        Assert.Empty(InputDiff.Compute(s_old, s_old.Without("__defaults")));

    [Fact]
    public void Names_every_leaf_that_differs()
    {
        var updated = new PropertyMap([
            new("kms", "key"),
            new("tags", new PropertyMap([new("env", "prod")])),
            new("rules", new ListValue(new PropertyMap([new("days", 3.0)]))),
        ]);
        Assert.Equal(
            [
                ("kms", PropertyChangeKind.Add, false),
                ("name", PropertyChangeKind.Delete, true),
                ("rules[0].days", PropertyChangeKind.Update, false),
                ("rules[1]", PropertyChangeKind.Delete, false),
                ("tags.env", PropertyChangeKind.Update, false),
                ("tags[\"a.b\"]", PropertyChangeKind.Delete, false),
            ],
            InputDiff.Compute(s_old, updated, path => path == "name").Select(c => (c.Key, c.Value.Kind, c.Value.Replaces)));
    }

    [Fact]
    public void Sees_through_secrets_and_treats_null_as_absent() =>
        Assert.Empty(InputDiff.Compute(
            new([new("p", new SecretValue("x")), new("n", PropertyValue.Null)]),
            new([new("p", "x")])));

    [Fact]
    public void Takes_an_unknown_for_a_change() =>
        Assert.Equal(["p"], InputDiff.Compute(new([new("p", "x")]), new([new("p", PropertyValue.Unknown)])).Keys);

    [Theory]
    [InlineData("tags.env", "tags.env", true)]
    [InlineData("rules[*].days", "rules[3].days", true)]
    [InlineData("rules", "rules[3].days", true)]
    [InlineData("*", "rules[3].days", true)]
    [InlineData("rules[0].days", "rules", false)]
    [InlineData("tags[\"a.b\"]", "tags.a.b", false)]
    public void Says_whether_a_path_contains_another(string outer, string inner, bool expected) =>
        Assert.Equal(expected, PropertyPath.Parse(outer).Contains(PropertyPath.Parse(inner)));

    [Theory]
    [InlineData("a[", "Property path 'a[': expected ']'. Write it like tags.env, rules[0].days or tags[\"a.b\"].")]
    [InlineData("a[x]", "Property path 'a[x]': expected a list position, '*' or a quoted name in []. Write it like tags.env, rules[0].days or tags[\"a.b\"].")]
    [InlineData("", "Property path '': expected a property name. Write it like tags.env, rules[0].days or tags[\"a.b\"].")]
    public void Refuses_what_is_no_path(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => PropertyPath.Parse(text)).Message);
}
