using Bindgen;
using Bindgen.Schema;

namespace SecurityPlatform.Tests.Bindings;

public sealed class ExtractorTests : IDisposable
{
    readonly SamplePackage _package = new();

    public void Dispose() => _package.Dispose();

    [Fact]
    public void Writes_one_entry_a_line_with_all_facts() =>
        Assert.Equal("""
            {
            "package": {"name":"aws","version":"1.2.3","integrity":"sha512-x"},
            "resources": {
            "aws:jewel/ring:Ring": {"name":"Ring","module":"jewel","inputs":{"owner":{"t":"s","r":1},"stones":{"t":"[]@jewel.RingStone"}},"outputs":{"arn":{"t":"s","r":1},"stones":{"t":"[]@jewel.RingStone"}},"stateOnly":{"arn":{"t":"s"}}}
            },
            "functions": {
            "aws:jewel/getRing:getRing": {"name":"GetRing","module":"jewel","args":{"filters":{"t":"[]@jewel.GetRingFilter"}},"outputArgs":{"filters":{"t":"[]@jewel.GetRingFilter"}},"result":{"id":{"t":"s","r":1}}}
            },
            "types": {
            "jewel.GetRingFilter": {"in":{"name":{"t":"s","r":1}},"plainIn":1,"liftedIn":1},
            "jewel.RingStone": {"in":{"cut":{"t":"%jewel.Cut","r":1},"setting":{"t":"@jewel.RingStoneSetting"}},"out":{"cut":{"t":"s","r":1},"setting":{"t":"@jewel.RingStoneSetting","r":1}}},
            "jewel.RingStoneSetting": {"in":{"metal":{"t":"s"}},"out":{"metal":{"t":"s","r":1}}}
            },
            "enums": {
            "jewel.Cut": {"Oval":"oval"}
            }
            }

            """, SchemaWriter.Write(_package.Extract("jewel: Ring getRing # both")), ignoreLineEndingDifferences: true);

    [Fact]
    public void Reads_back_what_it_wrote()
    {
        var text = SchemaWriter.Write(_package.Extract("jewel: Ring getRing"));

        Assert.Equal(text, SchemaWriter.Write(SchemaReader.Read(text)));
    }

    [Fact]
    public void Leaves_trimmed_trees_out()
    {
        var schema = _package.Extract("jewel: Ring", """{ "_why": "big", "jewel.RingStone": ["setting"] }""");

        Assert.Equal(["jewel.RingStone"], schema.Types.Keys);
        Assert.Equal((true, "any", false), schema.Types["jewel.RingStone"].Inputs!["setting"] is var p ? (p.Trimmed, p.Type.Code, p.Required) : default);
    }

    [Theory]
    [InlineData("jewel: Chain", "list: expected an export of @pulumi/aws, got jewel.Chain. Correct the name.")]
    [InlineData("metal: Ring", "metal/index.d.ts: expected a file of the npm package, found none. Check the module's name in the list.")]
    [InlineData("jewel Ring", "list: expected 'module: Name Name', got 'jewel Ring'. Put the module and a colon first.")]
    [InlineData("jewel: Ring\njewel: Ring", "list: expected jewel.Ring once, got it 2 times. Delete one.")]
    public void Refuses_a_wrong_list(string list, string message) =>
        Assert.Equal(message, Assert.Throws<BindgenException>(() => _package.Extract(list)).Message);

    [Fact]
    public void Refuses_a_trim_that_matches_nothing() =>
        Assert.Equal(
            "trim.json: expected members of listed types, got jewel.RingStone.seting. Correct or delete them.",
            Assert.Throws<BindgenException>(() => _package.Extract("jewel: Ring", """{ "jewel.RingStone": ["seting"] }""")).Message);

    [Fact]
    public void Refuses_a_script_that_requires_something_else()
    {
        _package.Add("jewel/ring.js", "static __pulumiType = 'aws:jewel/ring:Ring';");

        Assert.Equal(
            "jewel/ring: expected the declaration and the script to require the same, got [owner] and []. Read both.",
            Assert.Throws<BindgenException>(() => _package.Extract("jewel: Ring")).Message);
    }

    [Theory]
    [InlineData("jewel/ring.js", "jewel: Ring", "jewel/ring.js: expected a resource token, found none. Remove jewel.Ring from the list.")]
    [InlineData("jewel/getRing.js", "jewel: getRing", "jewel/getRing.js: expected a function token, found none. Remove jewel.getRing from the list.")]
    [InlineData("types/enums/jewel/index.js", "jewel: Ring", "types/enums: expected jewel.Cut, found none. Teach sdk/bindgen/Extract where it is.")]
    [InlineData("types/input.d.ts", "jewel: Ring", "jewel.RingStone: expected its declaration in the types of the package, found none. Read the package.")]
    public void Refuses_a_package_that_lacks_something(string file, string list, string message)
    {
        _package.Add(file, "");

        Assert.Equal(message, Assert.Throws<BindgenException>(() => _package.Extract(list)).Message);
    }
}
