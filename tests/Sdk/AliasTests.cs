using Pulumi;
using Pulumi.Rpc;

namespace SecurityPlatform.Tests.Sdk;

public sealed class AliasTests
{
    [Fact]
    public async Task Sends_every_part()
    {
        var run = await SdkRun.Of(() =>
        {
            var parent = new Group("parent");
            _ = new Box("box", new(), new()
            {
                Aliases =
                {
                    new Alias { Name = "old", Type = "t:m:Old", Stack = "s", Project = "p" },
                    new Alias { Urn = "urn:pulumi:dev::shop::t:m:R::x" },
                    new Alias { Parent = parent },
                    new Alias { ParentUrn = Output.Create("urn:parent") },
                    new Alias { NoParent = true },
                },
            });
        });

        Assert.Equal(
            [
                new() { Name = "old", Type = "t:m:Old", Stack = "s", Project = "p" },
                new() { Urn = "urn:pulumi:dev::shop::t:m:R::x" },
                new() { ParentUrn = "urn:pulumi:dev::shop::test:index:Group::parent" },
                new() { ParentUrn = "urn:parent" },
                new() { NoParent = true },
            ],
            run.Monitor["box"].Aliases.AsEnumerable<ResourceAlias>());
    }

    [Fact]
    public async Task Waits_for_parts_that_are_known_later()
    {
        var run = await new SdkRun { Monitor = new() { IsAsynchronous = true } }.Succeed(() =>
            _ = new Box("box", new(), new() { Aliases = { new Alias { Name = new Box("other", new() { Text = "late" }).Text } } }));

        Assert.Equal("late", Assert.Single(run.Monitor["box"].Aliases).Name);
    }

    [Fact]
    public async Task A_urn_stands_alone()
    {
        var result = await new SdkRun().Execute(() =>
            _ = new Box("box", new(), new() { Aliases = { new Alias { Urn = "urn:x", Name = "n" } } }));

        Assert.Equal("box.Aliases: expected Alias.Urn alone, got it with other members. Leave the others out.", result.Exception!.Message);
    }

    [Fact]
    public async Task There_is_one_parent_at_most()
    {
        var result = await new SdkRun().Execute(() =>
            _ = new Box("box", new(), new() { Aliases = { new Alias { ParentUrn = "urn:x", NoParent = true } } }));

        Assert.Equal(
            "box.Aliases: expected one of Alias.Parent, ParentUrn and NoParent, got 2. Leave one.",
            Assert.IsType<ArgumentException>(result.Exception).Message);
    }
}
