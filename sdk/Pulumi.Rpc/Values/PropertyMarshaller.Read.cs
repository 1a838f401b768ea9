using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Rpc;

public static partial class PropertyMarshaller
{
    /// <summary>Reads an object; an absent one is empty.</summary>
    /// <exception cref="FormatException">A special object is not as the protocol says.</exception>
    public static PropertyMap FromStruct(Struct? value) =>
        value is null || value.Fields.Count == 0 ? PropertyMap.Empty : new(Members(value));

    /// <summary>Reads one value; an absent one is null.</summary>
    /// <exception cref="FormatException">A special object is not as the protocol says.</exception>
    public static PropertyValue FromValue(Value? value) => value?.KindCase switch
    {
        Value.KindOneofCase.StringValue =>
            Signatures.IsUnknown(value.StringValue) ? PropertyValue.Unknown : value.StringValue,
        Value.KindOneofCase.StructValue => ReadStruct(value.StructValue),
        Value.KindOneofCase.ListValue => new ListValue(value.ListValue.Values.Select(FromValue)),
        Value.KindOneofCase.BoolValue => value.BoolValue,
        Value.KindOneofCase.NumberValue => value.NumberValue,
        _ => PropertyValue.Null,
    };

    static IEnumerable<KeyValuePair<string, PropertyValue>> Members(Struct value)
    {
        foreach (var (key, member) in value.Fields)
        {
            yield return new(key, FromValue(member));
        }
    }

    static PropertyValue ReadStruct(Struct value)
    {
        if (!value.Fields.TryGetValue(Signatures.Key, out var signature))
        {
            return FromStruct(value);
        }

        return signature.StringValue switch
        {
            Signatures.Secret => new SecretValue(FromValue(Required(value, "secret", "value"))),
            Signatures.Asset => ReadAsset(value),
            Signatures.Archive => ReadArchive(value),
            Signatures.ResourceReference => ReadReference(value),
            Signatures.OutputValue => ReadOutput(value),
            var unknown => throw new FormatException(
                $"property value: expected a signature of the Pulumi protocol, got '{unknown}'. Add its kind to PropertyMarshaller."),
        };
    }

    static AssetValue ReadAsset(Struct value)
    {
        var hash = Text(value, "hash");
        return Text(value, "path") is { Length: > 0 } path ? new(AssetSource.Path, path, hash)
            : Text(value, "uri") is { Length: > 0 } uri ? new(AssetSource.Uri, uri, hash)
            : new(AssetSource.Text, Text(value, "text"), hash);
    }

    static ArchiveValue ReadArchive(Struct value)
    {
        var hash = Text(value, "hash");
        return Text(value, "path") is { Length: > 0 } path ? new(AssetSource.Path, path, hash)
            : Text(value, "uri") is { Length: > 0 } uri ? new(AssetSource.Uri, uri, hash)
            : new(FromStruct(value.Fields.TryGetValue("assets", out var assets) ? assets.StructValue : null), hash);
    }

    static ResourceReferenceValue ReadReference(Struct value)
    {
        var urn = Required(value, "resource reference", "urn").StringValue;
        var id = value.Fields.TryGetValue("id", out var member) && member.KindCase == Value.KindOneofCase.StringValue
            ? member.StringValue
            : null;
        return new(urn, id is not null && Signatures.IsUnknown(id) ? "" : id, Text(value, "packageVersion"));
    }

    static OutputValue ReadOutput(Struct value)
    {
        var known = value.Fields.TryGetValue("value", out var member) ? FromValue(member) : null;
        var secret = value.Fields.TryGetValue("secret", out var flag) && flag.BoolValue;
        var dependencies = value.Fields.TryGetValue("dependencies", out var list) && list.ListValue is { } urns
            ? urns.Values.Select(v => v.StringValue)
            : [];
        return new(known is UnknownValue ? null : known, secret, [.. dependencies]);
    }

    static Value Required(Struct value, string kind, string key) =>
        value.Fields.TryGetValue(key, out var member)
            ? member
            : throw new FormatException($"{kind}.{key}: expected a value, got none. Send the member.");

    static string Text(Struct value, string key) =>
        value.Fields.TryGetValue(key, out var member) ? member.StringValue : "";
}
