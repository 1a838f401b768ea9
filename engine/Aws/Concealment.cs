using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws;

/// <summary>Keeps secrets out of the cloud's memory and disk: it stores digests, the stack's state has the values.</summary>
static class Concealment
{
    const string Mark = "concealed:";

    /// <summary>The value with every secret replaced by its digest.</summary>
    public static PropertyMap Conceal(PropertyMap map) => map.ContainsSecrets ? (PropertyMap)Conceal((PropertyValue)map) : map;

    /// <summary>The value with every digest replaced by the value of <paramref name="known"/> that it is the digest of.</summary>
    /// <remarks>A digest of something else stays: the secret was changed behind the stack's back, and the difference shows.</remarks>
    public static PropertyMap Reveal(PropertyMap map, PropertyMap known) => (PropertyMap)Reveal((PropertyValue)map, known);

    static PropertyValue Conceal(PropertyValue value) => value switch
    {
        { ContainsSecrets: false } => value,
        SecretValue secret => DigestOf(secret),
        OutputValue { IsSecret: true, Value: { } inner } => DigestOf(new(inner)),
        OutputValue { Value: { } inner } => Conceal(inner),
        PropertyMap map => map.ConvertAll(Conceal),
        ListValue list => list.ConvertAll(Conceal),
        _ => value,
    };

    static PropertyValue Reveal(PropertyValue value, PropertyValue? known) => (value, known) switch
    {
        (_, null or { ContainsSecrets: false }) => value,
        (_, SecretValue secret) => DigestOf(secret).Equals(value) ? secret : new SecretValue(value),
        (PropertyMap map, PropertyMap old) =>
            new PropertyMap(map.Select(m => KeyValuePair.Create(m.Key, Reveal(m.Value, old.Find(m.Key))))),
        (ListValue list, ListValue old) =>
            new ListValue(list.Select((item, i) => Reveal(item, i < old.Count ? old[i] : null))),
        _ => value,
    };

    static StringValue DigestOf(SecretValue secret) => new(Mark + Digest.Hex(Spell(secret.Value), 32));

    // A list or map prints a nested secret as "[secret]"; secrets that hold secrets hold them only once.
    static string Spell(PropertyValue value) => value.ToString() ?? "";
}
