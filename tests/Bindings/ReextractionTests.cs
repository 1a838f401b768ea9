using Bindgen.Extract;
using Bindgen.Schema;

namespace SecurityPlatform.Tests.Bindings;

/// <summary>Compares the checked-in schemas with a fresh extraction where the npm packages are at hand.</summary>
public sealed class ReextractionTests
{
    [Theory]
    [InlineData("aws")]
    [InlineData("aws-native")]
    public void A_fresh_extraction_gives_the_checked_in_schema(string package)
    {
        // Opt-in: the packages have 100 MB. SP_NPM_MODULES names a node_modules folder with the two packages.
        if (Environment.GetEnvironmentVariable("SP_NPM_MODULES") is not { Length: > 0 } modules)
        {
            return;
        }

        var schema = Extractor.Extract(new NpmPackage(Path.Combine(modules, "@pulumi", package)), BindingsData.Folder);

        Assert.Equal(BindingsData.Text($"{package}.schema.json"), SchemaWriter.Write(schema));
    }
}
