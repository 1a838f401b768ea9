using Pulumi;
using Pulumi.Utilities;

namespace SecurityPlatform.Tests.Sdk;

public sealed class UrnTests
{
    [Fact]
    public async Task Puts_a_urn_together()
    {
        var urns = new List<string>();
        await new SdkRun().Succeed(async () =>
        {
            var group = new Group("group");
            urns.Add(await OutputUtilities.GetValueAsync(Urn.Create("n", "t:m:R")));
            urns.Add(await OutputUtilities.GetValueAsync(Urn.Create("n", "t:m:R", group)));
            urns.Add(await OutputUtilities.GetValueAsync(Urn.Create("n", "t:m:R", project: "p", stack: "s")));
            urns.Add(await OutputUtilities.GetValueAsync(Urn.Create("n", "t:m:R", parentUrn: "urn:pulumi:s::p::pulumi:pulumi:Stack::x")));
        });

        Assert.Equal(
            [
                "urn:pulumi:dev::shop::t:m:R::n",
                "urn:pulumi:dev::shop::test:index:Group$t:m:R::n",
                "urn:pulumi:s::p::t:m:R::n",
                "urn:pulumi:dev::shop::t:m:R::n",
            ],
            urns);
    }

    [Fact]
    public async Task Refuses_two_parents()
    {
        var result = await new SdkRun().Execute(() => Urn.Create("n", "t:m:R", new Group("group"), "urn:x"));

        Assert.Equal("Urn.Create: expected parent or parentUrn, got both. Leave one out. (Parameter 'parent')", result.Exception!.Message);
    }

    [Fact]
    public void Is_a_text()
    {
        string text = new Urn("urn:x");

        Assert.Equal("urn:x", text);
        Assert.Equal(new Urn("urn:x"), new Urn("urn:x"));
    }
}
