using Bindgen;
using Bindgen.Extract;
using TypeCode = Bindgen.Schema.TypeCode;

namespace SecurityPlatform.Tests.Bindings;

public sealed class TypeParserTests
{
    [Theory]
    [InlineData("string", "s")]
    [InlineData("boolean", "b")]
    [InlineData("number", "n")]
    [InlineData("any", "any")]
    [InlineData("string[]", "[]s")]
    [InlineData("string[][]", "[][]s")]
    [InlineData("pulumi.Input<string>", "s")]
    [InlineData("pulumi.Output<string[]>", "[]s")]
    [InlineData("pulumi.Input<pulumi.Input<inputs.s3.BucketGrant>[]>", "[]@s3.BucketGrant")]
    [InlineData("outputs.s3.BucketGrant", "@s3.BucketGrant")]
    [InlineData("inputs.Tag", "@Tag")]
    [InlineData("enums.s3.CannedAcl", "%s3.CannedAcl")]
    [InlineData("{ [key: string]: pulumi.Input<string>; }", "{}s")]
    [InlineData("{\n  [key: string]: string[];\n}", "{}[]s")]
    [InlineData("pulumi.asset.Archive", "archive")]
    [InlineData("pulumi.asset.Asset | pulumi.asset.Archive", "asset|archive")]
    [InlineData("string | enums.s3.CannedAcl", "s|%s3.CannedAcl")]
    [InlineData("string | Runtime", "s|%lambda.Runtime")]
    [InlineData("string | inputs.iam.PolicyDocument", "s|@iam.PolicyDocument")]
    [InlineData("string | Bucket", "s|^Bucket")]
    [InlineData("pulumi.Input<pulumi.Input<string | Bucket>[]>", "[](s|^Bucket)")]
    [InlineData("(string | Bucket)[]", "[](s|^Bucket)")]
    [InlineData("string | string[]", "s|[]s")]
    [InlineData("string | pulumi.Input<string>[]", "s|[]s")]
    [InlineData("string | inputs.iam.A | inputs.iam.B | inputs.iam.C", "s|@iam.A|@iam.B|@iam.C")]
    public void Reads_every_form_that_the_packages_use(string source, string code) =>
        Assert.Equal((code, false), Parse(source));

    [Theory]
    [InlineData("pulumi.Input<string | undefined>", "s")]
    [InlineData("pulumi.Output<outputs.s3.BucketGrant[] | undefined>", "[]@s3.BucketGrant")]
    [InlineData("string | Bucket | undefined", "s|^Bucket")]
    public void Takes_undefined_as_optional(string source, string code) =>
        Assert.Equal((code, true), Parse(source));

    [Theory]
    [InlineData("Date", "sample.d.ts(1): expected a known type, got 'Date'. Teach sdk/bindgen/Extract the new form.")]
    [InlineData("Map<string>", "sample.d.ts(1): expected a known type, got 'Map'. Teach sdk/bindgen/Extract the new form.")]
    [InlineData("pulumi.Lifted<string>", "sample.d.ts(1): expected a known type, got 'pulumi.Lifted'. Teach sdk/bindgen/Extract the new form.")]
    [InlineData("{ name: string; }", "sample.d.ts(1): expected '[', got 'name'. Teach sdk/bindgen/Extract the new form.")]
    [InlineData("\"a\" | \"b\"", "sample.d.ts(1): expected a name, got 'a'. Teach sdk/bindgen/Extract the new form.")]
    [InlineData("undefined", "sample.d.ts(1): expected a type besides undefined, got 'end of file'. Teach sdk/bindgen/Extract the new form.")]
    public void Refuses_any_other_form(string source, string message) =>
        Assert.Equal(message, Assert.Throws<BindgenException>(() => Parse(source)).Message);

    [Theory]
    [InlineData("s|[]s")]
    [InlineData("[](s|^Bucket)")]
    [InlineData("{}[]@a.B")]
    [InlineData("asset|archive")]
    public void Codes_survive_being_read_back(string code) => Assert.Equal(code, TypeCode.Parse(code).Code);

    [Theory]
    [InlineData("x")]
    [InlineData("[]")]
    [InlineData("(s")]
    [InlineData("s)")]
    [InlineData("@")]
    public void Refuses_an_unknown_code(string code) =>
        Assert.Equal(
            $"schema type '{code}': expected a type code, got none. Extract the schema again.",
            Assert.Throws<BindgenException>(() => TypeCode.Parse(code)).Message);

    static (string Code, bool Optional) Parse(string source)
    {
        var type = new TypeParser(new Scanner(source, "sample.d.ts"), new SampleScope()).Parse(out var optional);
        return (type.Code, optional);
    }
}
