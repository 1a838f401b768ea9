using System.Collections.Immutable;
using Pulumi.Rpc;
using Pulumi.Rpc.Proto;

namespace SecurityPlatform.Tests.Rpc;

public sealed class GrpcResourceMonitorTests
{
    const string Stack = "urn:pulumi:dev::proj::pulumi:pulumi:Stack::proj-dev";
    const string Other = "urn:pulumi:dev::proj::aws:kms/key:Key::key";

    static readonly ResourceRegistration Bare = new() { Type = "aws:s3/bucket:Bucket", Name = "logs" };

    [Fact]
    public async Task Sends_every_field_of_a_registration()
    {
        var registration = new ResourceRegistration
        {
            Type = "aws:s3/bucket:Bucket",
            Name = "logs",
            Parent = Stack,
            Custom = true,
            Remote = true,
            Inputs = new([new("bucket", "b"), new("key", new SecretValue("k")), new("arn", PropertyValue.Unknown)]),
            Dependencies = [Other],
            PropertyDependencies = PropertyDependencies.Empty.With("key", [Other]).With("bucket", []),
            Provider = "urn:p::id",
            Providers = ImmutableDictionary<string, string>.Empty.Add("aws", "urn:p::id"),
            Version = "7.48.0",
            PluginDownloadUrl = "https://example.com",
            PackageReference = "ref",
            Protect = false,
            RetainOnDelete = true,
            DeleteBeforeReplace = false,
            IgnoreChanges = ["tags"],
            ReplaceOnChanges = ["bucket"],
            HideDiffs = ["policy"],
            AdditionalSecretOutputs = ["arn"],
            Aliases = [new() { Urn = Other }, new() { Name = "old", Type = "t:m:T", Stack = "s", Project = "p", ParentUrn = Stack }, new() { NoParent = true }, new() { Name = "n" }],
            ImportId = "bucket-1",
            CustomTimeouts = new(TimeSpan.FromMinutes(5), null, TimeSpan.FromSeconds(1), TimeSpan.FromTicks(1)),
            DeletedWith = Stack,
            ReplaceWith = [Other],
            ReplacementTrigger = "v2",
            Transforms = [new("127.0.0.1:1", "token")],
            Hooks = new() { BeforeCreate = ["bc"], AfterCreate = ["ac"], BeforeUpdate = ["bu"], AfterUpdate = ["au"], BeforeDelete = ["bd"], AfterDelete = ["ad"], OnError = ["oe"] },
            EnvVarMappings = ImmutableDictionary<string, string>.Empty.Add("A", "B"),
        };

        // Parsed, because maps have no order.
        Assert.Equal(
            RegisterResourceRequest.Parser.ParseJson("""
            { "type": "aws:s3/bucket:Bucket", "name": "logs", "parent": "urn:pulumi:dev::proj::pulumi:pulumi:Stack::proj-dev", "custom": true, "object": { "arn": "04da6b54-80e4-46f7-96ec-b56ff0331ba9", "bucket": "b", "key": { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "k" } }, "protect": false, "dependencies": [ "urn:pulumi:dev::proj::aws:kms/key:Key::key" ], "provider": "urn:p::id", "propertyDependencies": { "bucket": { }, "key": { "urns": [ "urn:pulumi:dev::proj::aws:kms/key:Key::key" ] } }, "version": "7.48.0", "ignoreChanges": [ "tags" ], "acceptSecrets": true, "additionalSecretOutputs": [ "arn" ], "importId": "bucket-1", "customTimeouts": { "create": "300000000000ns", "delete": "1000000000ns", "read": "100ns" }, "deleteBeforeReplaceDefined": true, "remote": true, "acceptResources": true, "providers": { "aws": "urn:p::id" }, "replaceOnChanges": [ "bucket" ], "pluginDownloadURL": "https://example.com", "retainOnDelete": true, "aliases": [ { "urn": "urn:pulumi:dev::proj::aws:kms/key:Key::key" }, { "spec": { "name": "old", "type": "t:m:T", "stack": "s", "project": "p", "parentUrn": "urn:pulumi:dev::proj::pulumi:pulumi:Stack::proj-dev" } }, { "spec": { "noParent": true } }, { "spec": { "name": "n", "noParent": false } } ], "deletedWith": "urn:pulumi:dev::proj::pulumi:pulumi:Stack::proj-dev", "transforms": [ { "target": "127.0.0.1:1", "token": "token" } ], "supportsResultReporting": true, "packageRef": "ref", "hooks": { "beforeCreate": [ "bc" ], "afterCreate": [ "ac" ], "beforeUpdate": [ "bu" ], "afterUpdate": [ "au" ], "beforeDelete": [ "bd" ], "afterDelete": [ "ad" ], "onError": [ "oe" ] }, "hideDiffs": [ "policy" ], "replaceWith": [ "urn:pulumi:dev::proj::aws:kms/key:Key::key" ], "replacementTrigger": "v2", "envVarMappings": { "A": "B" } }
            """),
            await SentAsync(registration));
    }

    [Fact]
    public async Task Sends_little_for_a_bare_registration() => Assert.Equal(
        """{ "type": "aws:s3/bucket:Bucket", "name": "logs", "object": { }, "acceptSecrets": true, "acceptResources": true, "supportsResultReporting": true, "hooks": { } }""",
        (await SentAsync(Bare)).ToString());

    [Fact]
    public async Task Leaves_inherited_options_absent_rather_than_false()
    {
        var sent = await SentAsync(Bare);

        Assert.Equal((false, false, false), (sent.HasProtect, sent.HasRetainOnDelete, sent.DeleteBeforeReplaceDefined));
    }

    [Fact]
    public async Task Sends_output_values_to_remote_components_only()
    {
        var inputs = new PropertyMap([new("a", new OutputValue("v", isSecret: false, [Other]))]);

        Assert.Equal(
            $$"""{ "a": { "4dabf18193072939515e22adb298388d": "d0e6a833031e9bbcd3f4e8bde6ca49a4", "value": "v", "dependencies": [ "{{Other}}" ] } }""",
            (await SentAsync(Bare with { Inputs = inputs, Remote = true })).Object.ToString());
        Assert.Equal("""{ "a": "v" }""", (await SentAsync(Bare with { Inputs = inputs })).Object.ToString());
    }

    [Fact]
    public async Task Sends_ids_to_engines_without_resource_references()
    {
        await using var server = await new RecordingMonitor().StartAsync();
        server.Features.Clear();
        using var monitor = new GrpcResourceMonitor(server.Address);

        await monitor.RegisterResourceAsync(Bare with { Inputs = new([new("key", new ResourceReferenceValue(Other, "key-1"))]) });

        Assert.Equal("""{ "key": "key-1" }""", server.Single<RegisterResourceRequest>().Object.ToString());
    }

    [Fact]
    public async Task Asks_for_each_feature_once()
    {
        await using var server = await new RecordingMonitor().StartAsync();
        using var monitor = new GrpcResourceMonitor(server.Address);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => monitor.RegisterResourceAsync(Bare with { Name = $"n{i}" })));

        Assert.Equal("resourceReferences", server.Single<SupportsFeatureRequest>().Id);
        Assert.True(await monitor.SupportsFeatureAsync("outputValues"));
        Assert.False(await monitor.SupportsFeatureAsync("timeTravel"));
    }

    [Fact]
    public async Task Reads_every_field_of_the_answer()
    {
        var answer = new RegisterResourceResponse
        {
            Urn = "urn:u",
            Id = "id",
            Object = PropertyMarshaller.ToStruct(new([new("arn", new SecretValue("a"))])),
            Result = Result.Skip,
            Unknown = true,
            PropertyDependencies = { ["arn"] = new() { Urns = { Other } } },
        };
        await using var server = await new RecordingMonitor { RegisterResponse = answer }.StartAsync();
        using var monitor = new GrpcResourceMonitor(server.Address);

        var result = await monitor.RegisterResourceAsync(Bare);

        Assert.Equal(("urn:u", "id", StepResult.Skip, true), (result.Urn, result.Id, result.Result, result.Unknown));
        Assert.Equal(new PropertyMap([new("arn", new SecretValue("a"))]), result.Outputs);
        Assert.Equal(Other, Assert.Single(result.PropertyDependencies["arn"]));
    }

    [Fact]
    public async Task Sends_outputs_without_nulls()
    {
        await using var server = await new RecordingMonitor().StartAsync();
        using var monitor = new GrpcResourceMonitor(server.Address);

        await monitor.RegisterResourceOutputsAsync(Stack, new([new("a", 1.5), new("b", PropertyValue.Null)]));

        Assert.Equal($$"""{ "urn": "{{Stack}}", "outputs": { "a": 1.5 } }""", server.Single<RegisterResourceOutputsRequest>().ToString());
    }

    [Fact]
    public async Task Sends_every_field_of_a_read()
    {
        await using var server = await new RecordingMonitor { ReadResponse = new() { Urn = "urn:r", Properties = PropertyMarshaller.ToStruct(new([new("x", true)])) } }.StartAsync();
        using var monitor = new GrpcResourceMonitor(server.Address);

        var result = await monitor.ReadResourceAsync(new()
        {
            Id = "i",
            Type = "t:m:T",
            Name = "n",
            Parent = Stack,
            Properties = new([new("p", "v")]),
            Dependencies = [Other],
            Provider = "urn:p::id",
            Version = "1.0.0",
            PluginDownloadUrl = "https://example.com",
            PackageReference = "ref",
            AdditionalSecretOutputs = ["s"],
        });

        Assert.Equal(
            $$"""{ "id": "i", "type": "t:m:T", "name": "n", "parent": "{{Stack}}", "properties": { "p": "v" }, "dependencies": [ "{{Other}}" ], "provider": "urn:p::id", "version": "1.0.0", "acceptSecrets": true, "additionalSecretOutputs": [ "s" ], "acceptResources": true, "pluginDownloadURL": "https://example.com", "packageRef": "ref" }""",
            server.Single<ReadResourceRequest>().ToString());
        Assert.Equal(("urn:r", new PropertyMap([new("x", true)])), (result.Urn, result.Properties));
    }

    static async Task<RegisterResourceRequest> SentAsync(ResourceRegistration registration)
    {
        await using var server = await new RecordingMonitor().StartAsync();
        using var monitor = new GrpcResourceMonitor(server.Address);
        await monitor.RegisterResourceAsync(registration);
        return server.Single<RegisterResourceRequest>();
    }
}
