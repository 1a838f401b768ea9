using Bindgen.Extract;

namespace SecurityPlatform.Tests.Bindings;

public sealed class ScriptFactsTests
{
    const string Source = """
        static __pulumiType = 'aws:jewel/ring:Ring';
        if (args?.owner === undefined && !opts.urn) { throw new Error("Missing required property 'owner'"); }
        resourceInputs["pin"] = args?.pin ? pulumi.secret(args.pin) : undefined;
        resourceInputs["text"] = (args?.text) ?? "Managed by \u0041";
        resourceInputs["flag"] = pulumi.output((args?.flag) ?? false).apply(JSON.stringify);
        resourceInputs["number"] = (args?.number) ?? 12;
        resourceInputs["region"] = (args?.region) ?? utilities.getEnv("AWS_REGION", "AWS_DEFAULT_REGION");
        const aliasOpts = { aliases: [{ type: "aws:jewel/band:Band" }, { type: "aws:jewel/band:Band" }] };
        const replaceOnChanges = { replaceOnChanges: ["owner", "stones[*].cut"] };
        const secretOpts = { additionalSecretOutputs: ["pin", "token"] };
        """;

    static ScriptFacts Facts => new(Source);

    [Fact]
    public void Reads_tokens()
    {
        Assert.Equal("aws:jewel/ring:Ring", Facts.ResourceToken);
        Assert.Equal("aws:jewel/getRing:getRing", new ScriptFacts("return pulumi.runtime.invoke(\"aws:jewel/getRing:getRing\", {").FunctionToken);
        Assert.Null(Facts.FunctionToken);
    }

    [Fact]
    public void Reads_secrets_and_what_is_required()
    {
        Assert.Equal(["pin"], Facts.Secrets);
        Assert.Equal(["owner"], Facts.Required);
        Assert.Equal(["pin", "token"], Facts.SecretOutputs.ToArray());
    }

    [Fact]
    public void Reads_defaults()
    {
        Assert.Equal(false, Facts.Default("flag"));
        Assert.Equal(12.0, Facts.Default("number"));
        Assert.Null(Facts.Default("pin"));
        Assert.Null(Facts.Default("region"));
        Assert.Equal(["AWS_REGION", "AWS_DEFAULT_REGION"], Facts.Environment("region").ToArray());
        Assert.Empty(Facts.Environment("text"));
    }

    [Fact]
    public void Reads_an_alias_once() => Assert.Equal(["aws:jewel/band:Band"], Facts.Aliases.ToArray());

    [Fact]
    public void Reads_what_replaces() => Assert.Equal(["owner", "stones[*].cut"], Facts.ReplaceOnChanges.ToArray());

    [Fact]
    public void Reads_defaults_inside_nested_objects()
    {
        var defaults = ScriptFacts.NestedDefaults("""
            function ringStoneProvideDefaults(val) {
                return {
                    ...val,
                    cut: (val.cut) ?? "oval",
                };
            }
            """);

        Assert.Equal("oval", defaults["ringStone"]["cut"]);
    }
}
