using Pulumi.Rpc;
using SecurityPlatform.Engine.Aws;
using SecurityPlatform.Engine.Aws.Schema;
using static SecurityPlatform.Tests.Engine.Aws.Sandbox;

namespace SecurityPlatform.Tests.Engine.Aws;

public sealed class OutputsTests
{
    readonly Sandbox _sandbox = new();

    public static TheoryData<string, string, string, string, string> Known => new()
    {
        { AwsTypes.Trail, """{"name": "organization", "isOrganizationTrail": true}""", "arn:aws:cloudtrail:eu-west-1:111122223333:trail/organization", "arn", "arn:aws:cloudtrail:eu-west-1:111122223333:trail/organization" },
        { AwsTypes.Trail, """{"name": "own"}""", "arn:aws:cloudtrail:eu-west-1:444455556666:trail/own", "homeRegion", "eu-west-1" },
        { AwsTypes.Bucket, """{"bucket": "logs"}""", "logs", "bucketRegionalDomainName", "logs.s3.eu-west-1.amazonaws.com" },
        { AwsTypes.BucketPolicy, """{"bucket": "logs"}""", "logs", "region", "eu-west-1" },
        { AwsTypes.Role, """{"name": "writer", "path": "/platform/"}""", "writer", "arn", "arn:aws:iam::444455556666:role/platform/writer" },
        { AwsTypes.RolePolicy, """{"name": "put", "role": "writer"}""", "writer:put", "name", "put" },
        { AwsTypes.ManagedPolicy, """{"name": "read"}""", "arn:aws:iam::444455556666:policy/read", "arn", "arn:aws:iam::444455556666:policy/read" },
        { AwsTypes.Organization, "{}", "o-exampleorg", "masterAccountId", "111122223333" },
        { AwsTypes.DelegatedAdministrator, """{"accountId": "777788889999", "servicePrincipal": "config.amazonaws.com"}""", "777788889999/config.amazonaws.com", "name", "production" },
        { AwsTypes.LogGroup, """{"name": "dns"}""", "dns", "arn", "arn:aws:logs:eu-west-1:444455556666:log-group:dns" },
        { AwsTypes.Firehose, """{"name": "dns"}""", "arn:aws:firehose:eu-west-1:444455556666:deliverystream/dns", "arn", "arn:aws:firehose:eu-west-1:444455556666:deliverystream/dns" },
        { AwsTypes.GlueDatabase, """{"name": "logs"}""", "444455556666:logs", "catalogId", "444455556666" },
        { AwsTypes.GlueTable, """{"name": "trail", "databaseName": "logs"}""", "444455556666:logs:trail", "arn", "arn:aws:glue:eu-west-1:444455556666:table/logs/trail" },
        { AwsTypes.Workgroup, """{"name": "trail"}""", "trail", "arn", "arn:aws:athena:eu-west-1:444455556666:workgroup/trail" },
        { "aws:sns/topic:Topic", """{"name": "alerts"}""", "alerts", "owner", "444455556666" },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void Answers_as_AWS_does(string type, string inputs, string id, string output, string value)
    {
        var resource = _sandbox.Cloud.Adopt(type, "it", Map(inputs), Security, Home);

        Assert.Equal(id, resource.Id);
        Assert.Equal(value, resource.Outputs.Text(output));
    }

    [Fact]
    public void Every_type_of_the_schema_has_an_id_and_outputs_of_their_types()
    {
        var tokens = AwsSchema.Tokens.Where(t => !t.StartsWith("pulumi:", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(tokens);
        Assert.All(tokens, token =>
        {
            var schema = AwsSchema.Find(token)!;
            var inputs = new PropertyMap(schema.Inputs.Properties.Where(p => p.IsRequired).Select(p => KeyValuePair.Create(p.Name, Sample(p.Type))));
            var resource = _sandbox.Cloud.Adopt(token, "it", inputs, Security, Home);

            Assert.NotEqual("", resource.Id);

            // A secret that is told once is not kept: grantToken.
            Assert.All(schema.Outputs.Properties.Where(o => o.IsRequired && o.Name != "grantToken"), output =>
                Assert.True(resource.Outputs.Find(output.Name) is { } value && Fits(value, output.Type), $"{token}.{output.Name}"));
        });
    }

    [Fact]
    public void Drawn_ids_differ_by_creation_and_stay_by_resource()
    {
        var first = _sandbox.Create(AwsTypes.Key, "{}", "a");
        var second = _sandbox.Create(AwsTypes.Key, "{}", "b");

        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(first.Outputs["arn"], _sandbox.Update(AwsTypes.Key, first.Id, """{"description": "changed"}""")["arn"]);
    }

    [Fact]
    public async Task An_update_in_a_preview_keeps_what_AWS_gave()
    {
        var provider = _sandbox.Provider();
        var created = _sandbox.Create(AwsTypes.Bucket, """{"bucket": "logs"}""");
        var inputs = Map("""{"bucket": "logs"}""").With("tags", PropertyValue.Unknown);

        var outputs = await provider.UpdateAsync(new(
            Urn(AwsTypes.Bucket, "it"), AwsTypes.Bucket, "logs", Map("""{"bucket": "logs"}"""), created.Outputs, inputs, Preview: true));

        Assert.Equal("arn:aws:s3:::logs", outputs.Text("arn"));
        Assert.Equal(PropertyValue.Unknown, outputs["tags"]);
        Assert.Equal(created.Outputs, _sandbox.Cloud.FindByArn("arn:aws:s3:::logs")!.Outputs);
    }

    [Fact]
    public void What_exists_is_not_created_again()
    {
        _sandbox.Create(AwsTypes.LogGroup, """{"name": "dns"}""");

        var refusal = Assert.Throws<SecurityPlatform.Engine.Providers.ProviderException>(() => _sandbox.Create(AwsTypes.LogGroup, """{"name": "dns"}""", "other"));

        Assert.Equal("ResourceAlreadyExistsException: other: expected a new LogGroup, got dns, which exists in account 444455556666 eu-west-1. Import it, or choose another name.", refusal.Message);
    }

    static PropertyValue Sample(SchemaType type) => type.Empty ?? type.Kind switch
    {
        SchemaKind.Object => PropertyMap.Empty,
        SchemaKind.Enum => type.Values[0],
        SchemaKind.Union => Sample(type.Options[0]),
        _ => "sample",
    };

    static bool Fits(PropertyValue value, SchemaType type) => (value.Unwrapped, type.Kind) switch
    {
        (StringValue, SchemaKind.Text or SchemaKind.Enum or SchemaKind.Any or SchemaKind.Resource) => true,
        (BoolValue, SchemaKind.Flag) or (NumberValue, SchemaKind.Number) or (ListValue, SchemaKind.List) => true,
        (PropertyMap, SchemaKind.Map or SchemaKind.Object) => true,
        (_, SchemaKind.Union) => type.Options.Any(o => Fits(value, o)),
        _ => false,
    };
}
