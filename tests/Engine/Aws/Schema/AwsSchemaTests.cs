using SecurityPlatform.Engine.Aws.Schema;

namespace SecurityPlatform.Tests.Engine.Aws.Schema;

public sealed class AwsSchemaTests
{
    [Fact]
    public void Finds_a_resource_type_with_its_sides()
    {
        var trail = AwsSchema.Find("aws:cloudtrail/trail:Trail")!;

        Assert.Equal(("cloudtrail", "Trail"), (trail.Module, trail.Name));
        Assert.Equal(["s3BucketName"], trail.Inputs.Properties.Where(p => p.IsRequired).Select(p => p.Name));
        Assert.True(trail.Outputs.Contains("homeRegion"));
        Assert.False(trail.Inputs.Contains("homeRegion"));
    }

    [Fact]
    public void Knows_the_native_package_and_both_providers()
    {
        Assert.Equal(["securityControlId"], AwsSchema.Find("aws-native:securityhub:SecurityControl")!.ReplaceOnChanges.ToArray());
        Assert.True(AwsSchema.Find("pulumi:providers:aws")!.Inputs.Contains("allowedAccountIds"));
        Assert.True(AwsSchema.Find("pulumi:providers:aws-native")!.Inputs.Contains("roleArn"));
    }

    [Theory]
    [InlineData("aws:s3/bukket:Bukket")]
    [InlineData("random:index/id:Id")]
    public void Does_not_know_other_types(string token) => Assert.Null(AwsSchema.Find(token));

    [Fact]
    public void Knows_secret_inputs_and_outputs()
    {
        var version = AwsSchema.Find("aws:secretsmanager/secretVersion:SecretVersion")!;

        Assert.True(version.Inputs.Find("secretString")!.IsSecret);
        Assert.Equal(["secretBinary", "secretString", "secretStringWo"], version.SecretOutputs.ToArray());
    }

    [Fact]
    public void Finds_a_function() =>
        Assert.True(AwsSchema.FindFunction("aws:iam/getPolicyDocument:getPolicyDocument")!.Result.Contains("json"));

    [Fact]
    public void Every_type_can_be_read_to_the_bottom()
    {
        var seen = new HashSet<string>();

        Assert.True(AwsSchema.Tokens.Count() > 300);
        foreach (var property in AwsSchema.Tokens.Select(t => AwsSchema.Find(t)!).SelectMany(r => r.Inputs.Properties))
        {
            Visit(property.Type, seen);
        }

        Assert.True(seen.Count > 1000);
    }

    static void Visit(SchemaType type, HashSet<string> seen)
    {
        switch (type.Kind)
        {
            case SchemaKind.List or SchemaKind.Map:
                Visit(type.Item, seen);
                break;
            case SchemaKind.Union:
                Assert.All(type.Options, option => Visit(option, seen));
                break;
            case SchemaKind.Enum:
                Assert.NotEmpty(type.Values);
                break;
            case SchemaKind.Object when seen.Add(type.Name):
                Assert.All(type.Members.Properties, property => Visit(property.Type, seen));
                break;
        }
    }
}
