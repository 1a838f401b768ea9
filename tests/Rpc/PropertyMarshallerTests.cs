using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using ListValue = Pulumi.Rpc.ListValue;

namespace SecurityPlatform.Tests.Rpc;

public sealed class PropertyMarshallerTests
{
    const string Urn = "urn:pulumi:dev::proj::aws:s3/bucket:Bucket::logs";

    [Fact]
    public void Every_tree_survives_the_wire()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var tree = new PropertyTrees(seed).Map();

            var bytes = Google.Protobuf.MessageExtensions.ToByteArray(PropertyMarshaller.ToStruct(tree, MarshalOptions.WithOutputValues));

            Assert.True(tree.Equals(PropertyMarshaller.FromStruct(Struct.Parser.ParseFrom(bytes))), $"seed {seed}: {tree}");
        }
    }

    [Fact]
    public void A_reader_that_understands_nothing_special_gets_plain_json()
    {
        var plain = new MarshalOptions { KeepSecrets = false, KeepResources = false, KeepUnknowns = false };
        for (var seed = 0; seed < 2_000; seed++)
        {
            var read = PropertyMarshaller.FromStruct(PropertyMarshaller.ToStruct(new PropertyTrees(seed).Map(), plain));

            Assert.False(read.ContainsSecrets || read.ContainsUnknowns, $"seed {seed}: {read}");
            Assert.True(read.Equals(PropertyMarshaller.FromStruct(PropertyMarshaller.ToStruct(read, plain))), $"seed {seed}: {read}");
        }
    }

    [Fact]
    public void Writes_a_secret() => AssertWire(
        new SecretValue("hush"),
        """{ "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "hush" }""");

    [Fact]
    public void Writes_unknown_as_the_string_sentinel() =>
        AssertWire(PropertyValue.Unknown, "\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"");

    [Fact]
    public void Writes_an_asset() => AssertWire(
        new AssetValue(AssetSource.Text, "x", "12ab"),
        """{ "4dabf18193072939515e22adb298388d": "c44067f5952c0a294b673a41bacd8c17", "text": "x", "hash": "12ab" }""");

    [Fact]
    public void Writes_an_archive_of_assets() => AssertWire(
        new ArchiveValue(new PropertyMap([new("f", new AssetValue(AssetSource.Path, "p"))])),
        """{ "4dabf18193072939515e22adb298388d": "0def7320c3a5731c473e5ecbe6d01bc7", "assets": { "f": { "4dabf18193072939515e22adb298388d": "c44067f5952c0a294b673a41bacd8c17", "path": "p" } } }""");

    [Fact]
    public void Writes_a_reference_to_a_custom_resource() => AssertWire(
        new ResourceReferenceValue(Urn, "b-1", "7.48.0"),
        $$"""{ "4dabf18193072939515e22adb298388d": "5cf8f73096256a8f31e491e813e4eb8e", "urn": "{{Urn}}", "id": "b-1", "packageVersion": "7.48.0" }""");

    [Fact]
    public void Writes_a_reference_to_a_component_without_id() => AssertWire(
        new ResourceReferenceValue(Urn, null),
        $$"""{ "4dabf18193072939515e22adb298388d": "5cf8f73096256a8f31e491e813e4eb8e", "urn": "{{Urn}}" }""");

    [Fact]
    public void Writes_an_output_value() => AssertWire(
        new OutputValue("v", isSecret: true, [Urn]),
        $$"""{ "4dabf18193072939515e22adb298388d": "d0e6a833031e9bbcd3f4e8bde6ca49a4", "value": "v", "secret": true, "dependencies": [ "{{Urn}}" ] }""",
        MarshalOptions.WithOutputValues);

    [Fact]
    public void Writes_an_unknown_output_value_without_value() => AssertWire(
        new OutputValue(null, isSecret: false, []),
        """{ "4dabf18193072939515e22adb298388d": "d0e6a833031e9bbcd3f4e8bde6ca49a4" }""",
        MarshalOptions.WithOutputValues);

    [Fact]
    public void Writes_output_values_as_secret_unknown_or_plain_for_others()
    {
        Assert.Equal(new SecretValue("v"), Reread(new OutputValue("v", true, [Urn])));
        Assert.Equal("v", Reread(new OutputValue("v", false, [Urn])));
        Assert.Equal(PropertyValue.Unknown, Reread(new OutputValue(null, true, [Urn])));
    }

    [Fact]
    public void Writes_references_as_id_or_urn_for_others()
    {
        var options = new MarshalOptions { KeepResources = false };

        Assert.Equal("b-1", Reread(new ResourceReferenceValue(Urn, "b-1"), options));
        Assert.Equal(Urn, Reread(new ResourceReferenceValue(Urn, null), options));
        Assert.Equal(PropertyValue.Unknown, Reread(new ResourceReferenceValue(Urn, ""), options));
    }

    [Fact]
    public void Keeps_nulls_unless_told_otherwise()
    {
        var map = new PropertyMap([new("a", PropertyValue.Null), new("b", new ListValue(PropertyValue.Null))]);

        Assert.Equal(map, Reread(map));
        Assert.Equal(map.Without("a"), Reread(map, new() { SkipNulls = true }));
    }

    [Theory]
    [InlineData("04da6b54-80e4-46f7-96ec-b56ff0331ba9")]
    [InlineData("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7")]
    [InlineData("3eeb2bf0-c639-47a8-9e75-3b44932eb421")]
    [InlineData("6a19a0b0-7e62-4c92-b797-7f8e31da9cc2")]
    [InlineData("030794c1-ac77-496b-92df-f27374a8bd58")]
    [InlineData("e48ece36-62e2-4504-bad9-02848725956a")]
    [InlineData("dd056dcd-154b-4c76-9bd3-c8f88648b5ff")]
    public void Reads_every_unknown_sentinel(string sentinel) =>
        Assert.Equal(PropertyValue.Unknown, PropertyMarshaller.FromValue(Value.ForString(sentinel)));

    [Fact]
    public void Reads_a_reference_whose_id_is_unknown_or_null()
    {
        Assert.Equal("", Assert.IsType<ResourceReferenceValue>(Read("id", Value.ForString(Signatures.Unknown))).Id);
        Assert.Null(Assert.IsType<ResourceReferenceValue>(Read("id", Value.ForNull())).Id);

        static PropertyValue Read(string key, Value value) => PropertyMarshaller.FromValue(Value.ForStruct(new()
        {
            Fields = { [Signatures.Key] = Value.ForString(Signatures.ResourceReference), ["urn"] = Value.ForString(Urn), [key] = value },
        }));
    }

    [Fact]
    public void Reads_an_absent_object_as_empty_and_an_absent_value_as_null()
    {
        Assert.Same(PropertyMap.Empty, PropertyMarshaller.FromStruct(null));
        Assert.Equal(PropertyValue.Null, PropertyMarshaller.FromValue(null));
    }

    [Fact]
    public void Refuses_a_signature_it_does_not_know()
    {
        var value = Value.ForStruct(new() { Fields = { [Signatures.Key] = Value.ForString("beef") } });

        var error = Assert.Throws<FormatException>(() => PropertyMarshaller.FromValue(value));

        Assert.Equal("property value: expected a signature of the Pulumi protocol, got 'beef'. Add its kind to PropertyMarshaller.", error.Message);
    }

    [Fact]
    public void Refuses_a_secret_without_value()
    {
        var value = Value.ForStruct(new() { Fields = { [Signatures.Key] = Value.ForString(Signatures.Secret) } });

        var error = Assert.Throws<FormatException>(() => PropertyMarshaller.FromValue(value));

        Assert.Equal("secret.value: expected a value, got none. Send the member.", error.Message);
    }

    static PropertyValue Reread(PropertyValue value, MarshalOptions? options = null) =>
        PropertyMarshaller.FromValue(PropertyMarshaller.ToValue(value, options));

    static void AssertWire(PropertyValue value, string json, MarshalOptions? options = null) =>
        Assert.Equal(json, PropertyMarshaller.ToValue(value, options).ToString());
}
