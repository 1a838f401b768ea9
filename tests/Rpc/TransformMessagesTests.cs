using System.Collections.Immutable;
using Pulumi.Rpc;

namespace SecurityPlatform.Tests.Rpc;

public sealed class TransformMessagesTests
{
    static readonly ResourceRegistration Valid = new()
    {
        Type = "t:m:T",
        Name = "n",
        Parent = "urn:parent",
        Custom = true,
        Inputs = new([new("a", "1"), new("b", new SecretValue("2"))]),
        Dependencies = ["urn:x"],
        PropertyDependencies = PropertyDependencies.Empty.With("a", ["urn:x"]),
        Provider = "urn:p::id",
        Version = "1.0.0",
        PluginDownloadUrl = "https://example.com",
        Protect = true,
        RetainOnDelete = false,
        DeleteBeforeReplace = true,
        IgnoreChanges = ["i"],
        ReplaceOnChanges = ["r"],
        HideDiffs = ["h"],
        AdditionalSecretOutputs = ["s"],
        Aliases = [new() { Name = "old" }],
        ImportId = "import",
        CustomTimeouts = new(TimeSpan.FromMinutes(1), null, null),
        DeletedWith = "urn:d",
        ReplaceWith = ["urn:w"],
        ReplacementTrigger = "v",
        Providers = ImmutableDictionary<string, string>.Empty.Add("aws", "urn:p::id"),
        Hooks = new() { AfterCreate = ["hook"] },
    };

    [Fact]
    public void An_empty_answer_changes_nothing() => Assert.Same(Valid, TransformMessages.Apply(Valid, new()));

    [Fact]
    public void Options_that_come_back_unchanged_change_nothing()
    {
        var request = TransformMessages.ToRequest(Valid);

        var after = TransformMessages.Apply(Valid, new() { Options = request.Options });

        Assert.Equal(MonitorMessages.ToMessage(Valid, MarshalOptions.Default), MonitorMessages.ToMessage(after, MarshalOptions.Default));
        Assert.Equal(("t:m:T", "n", true, "urn:parent"), (request.Type, request.Name, request.Custom, request.Parent));
    }

    [Fact]
    public void Options_are_replaced_completely()
    {
        var after = TransformMessages.Apply(Valid, new() { Options = new() { Protect = false } });

        Assert.False(after.Protect);
        Assert.Null(after.RetainOnDelete);
        Assert.Null(after.CustomTimeouts);
        Assert.Equal(("", 0, 0), (after.Provider, after.Aliases.Length, after.Dependencies.Length));
        Assert.Equal(Valid.Inputs, after.Inputs);
    }

    [Fact]
    public void Properties_are_replaced_and_their_dependencies_kept()
    {
        var answer = new PropertyMap([
            new("a", "changed"),
            new("c", new ListValue(new OutputValue("3", isSecret: true, ["urn:y"]), new OutputValue(null, isSecret: false, ["urn:z"]))),
        ]);

        var after = TransformMessages.Apply(Valid, new() { Properties = PropertyMarshaller.ToStruct(answer, MarshalOptions.WithOutputValues) });

        Assert.Equal(new([new("a", "changed"), new("c", new ListValue(new SecretValue("3"), PropertyValue.Unknown))]), after.Inputs);
        Assert.Equal("urn:x urn:y urn:z", string.Join(' ', after.Dependencies));
        Assert.Equal("urn:x", string.Join(' ', after.PropertyDependencies["a"]));
        Assert.Equal("urn:y urn:z", string.Join(' ', after.PropertyDependencies["c"]));
        Assert.True(after.Protect);
    }

    [Fact]
    public void Invokes_are_changed_in_either_half()
    {
        var invoke = new FunctionInvoke { Token = "f", Args = new([new("a", 1.0)]), Provider = "urn:p::id", Version = "1.0.0" };
        var request = TransformMessages.ToRequest(invoke);

        Assert.Equal(("f", "urn:p::id", "1.0.0"), (request.Token, request.Options.Provider, request.Options.Version));
        Assert.Same(invoke, TransformMessages.Apply(invoke, new()));
        Assert.Equal("2.0.0", TransformMessages.Apply(invoke, new() { Options = new() { Version = "2.0.0" } }).Version);
        Assert.Equal(
            new PropertyMap([new("a", 2.0)]),
            TransformMessages.Apply(invoke, new() { Args = PropertyMarshaller.ToStruct(new([new("a", 2.0)])) }).Args);
    }
}
