using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Rpc;

/// <summary>Writes property values as google.protobuf values (protocol.md section 4).</summary>
public static partial class PropertyMarshaller
{
    /// <summary>Writes an object.</summary>
    public static Struct ToStruct(PropertyMap map, MarshalOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        options ??= MarshalOptions.Default;
        var result = new Struct();
        foreach (var (key, value) in map)
        {
            if (!(options.SkipNulls && value is NullValue) && Write(value, options) is { } written)
            {
                result.Fields.Add(key, written);
            }
        }

        return result;
    }

    /// <summary>Writes one value; an unknown that <paramref name="options"/> leaves out becomes null.</summary>
    public static Value ToValue(PropertyValue value, MarshalOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Write(value, options ?? MarshalOptions.Default) ?? Value.ForNull();
    }

    static Value? Write(PropertyValue value, MarshalOptions options) => value switch
    {
        StringValue text => Value.ForString(text.Value),
        PropertyMap map => Value.ForStruct(ToStruct(map, options)),
        ListValue list => WriteList(list, options),
        BoolValue truth => Value.ForBool(truth.Value),
        NumberValue number => Value.ForNumber(number.Value),
        NullValue => Value.ForNull(),
        UnknownValue => WriteUnknown(options),
        SecretValue secret => WriteSecret(secret.Value, options),
        ResourceReferenceValue reference => WriteReference(reference, options),
        OutputValue output => WriteOutput(output, options),
        AssetValue asset => Value.ForStruct(WriteAsset(asset)),
        ArchiveValue archive => Value.ForStruct(WriteArchive(archive, options)),
        _ => throw new InvalidOperationException($"property value: expected a kind of the protocol, got {value.GetType().Name}. Add it to PropertyMarshaller."),
    };

    static Value WriteList(ListValue list, MarshalOptions options)
    {
        var result = new Google.Protobuf.WellKnownTypes.ListValue();
        foreach (var item in list)
        {
            if (Write(item, options) is { } written)
            {
                result.Values.Add(written);
            }
        }

        return new Value { ListValue = result };
    }

    static Value? WriteUnknown(MarshalOptions options) =>
        options.KeepUnknowns ? Value.ForString(Signatures.Unknown) : null;

    static Value? WriteSecret(PropertyValue value, MarshalOptions options)
    {
        var plain = Write(value, options);
        return plain is null || !options.KeepSecrets
            ? plain
            : Value.ForStruct(Signed(Signatures.Secret, ("value", plain)));
    }

    static Value? WriteReference(ResourceReferenceValue reference, MarshalOptions options)
    {
        if (!options.KeepResources)
        {
            return reference.Id switch
            {
                null => Value.ForString(reference.Urn),
                "" => WriteUnknown(options),
                var id => Value.ForString(id),
            };
        }

        var result = Signed(Signatures.ResourceReference, ("urn", Value.ForString(reference.Urn)));
        if (reference.Id is { } known)
        {
            result.Fields.Add("id", Value.ForString(known));
        }

        AddUnlessEmpty(result, "packageVersion", reference.PackageVersion);
        return Value.ForStruct(result);
    }

    static Value? WriteOutput(OutputValue output, MarshalOptions options)
    {
        if (!options.KeepOutputValues)
        {
            return output.Value is null ? WriteUnknown(options)
                : output.IsSecret ? WriteSecret(output.Value, options)
                : Write(output.Value, options);
        }

        var result = Signed(Signatures.OutputValue);
        if (output.Value is { } known)
        {
            result.Fields.Add("value", Write(known, options) ?? Value.ForNull());
        }

        if (output.IsSecret)
        {
            result.Fields.Add("secret", Value.ForBool(true));
        }

        if (output.Dependencies.Count > 0)
        {
            result.Fields.Add("dependencies", Value.ForList([.. output.Dependencies.Select(Value.ForString)]));
        }

        return Value.ForStruct(result);
    }

    static Struct WriteAsset(AssetValue asset)
    {
        var result = Signed(Signatures.Asset, (Member(asset.Source), Value.ForString(asset.Content)));
        AddUnlessEmpty(result, "hash", asset.Hash);
        return result;
    }

    static Struct WriteArchive(ArchiveValue archive, MarshalOptions options)
    {
        var result = archive.Assets is { } assets
            ? Signed(Signatures.Archive, ("assets", Value.ForStruct(ToStruct(assets, options))))
            : Signed(Signatures.Archive, (Member(archive.Source), Value.ForString(archive.Content ?? "")));
        AddUnlessEmpty(result, "hash", archive.Hash);
        return result;
    }

    static string Member(AssetSource source) => source switch
    {
        AssetSource.Path => "path",
        AssetSource.Text => "text",
        _ => "uri",
    };

    static Struct Signed(string signature, params ReadOnlySpan<(string Key, Value Value)> members)
    {
        var result = new Struct { Fields = { [Signatures.Key] = Value.ForString(signature) } };
        foreach (var (key, value) in members)
        {
            result.Fields.Add(key, value);
        }

        return result;
    }

    static void AddUnlessEmpty(Struct target, string key, string text)
    {
        if (text.Length > 0)
        {
            target.Fields.Add(key, Value.ForString(text));
        }
    }
}
