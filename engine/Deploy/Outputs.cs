using System.Collections.Immutable;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>What becomes of a provider's outputs on their way to the state and to the program.</summary>
static class Outputs
{
    /// <summary>Marks secret what was secret as an input of the same name, and what the program asked for.</summary>
    public static PropertyMap MarkSecrets(PropertyMap outputs, PropertyMap inputs, ImmutableArray<string> additional)
    {
        var marked = inputs.ContainsSecrets ? Mark(outputs, inputs) : outputs;
        foreach (var name in additional)
        {
            if (marked.Find(name) is { } value and not SecretValue)
            {
                marked = marked.With(name, new SecretValue(value));
            }
        }

        return marked;
    }

    /// <summary>The outputs as the program understands them.</summary>
    /// <param name="outputs">The outputs.</param>
    /// <param name="partial">Whether members that hold an unknown may be returned.</param>
    /// <param name="secrets">Whether the program understands secrets.</param>
    /// <param name="references">Whether the program understands resource references.</param>
    public static PropertyMap ForProgram(PropertyMap outputs, bool partial, bool secrets, bool references)
    {
        if (!partial && outputs.ContainsUnknowns)
        {
            outputs = new(outputs.Where(o => !o.Value.ContainsUnknowns));
        }

        return references && (secrets || !outputs.ContainsSecrets) ? outputs : (PropertyMap)Plain(outputs, secrets, references);
    }

    static PropertyMap Mark(PropertyMap outputs, PropertyMap inputs) =>
        new(outputs.Select(o => KeyValuePair.Create(o.Key, inputs.Find(o.Key) is { ContainsSecrets: true } input ? Mark(o.Value, input) : o.Value)));

    static PropertyValue Mark(PropertyValue output, PropertyValue input) => (output, input) switch
    {
        (SecretValue, _) => output,
        (PropertyMap map, PropertyMap inputs) => Mark(map, inputs),
        // Lists may have been reordered by the provider: a secret anywhere makes the whole list secret.
        _ => new SecretValue(output),
    };

    static PropertyValue Plain(PropertyValue value, bool secrets, bool references) => value switch
    {
        SecretValue secret when !secrets => Plain(secret.Value, secrets, references),
        SecretValue secret => new SecretValue(Plain(secret.Value, secrets, references)),
        PropertyMap map => map.ConvertAll(m => Plain(m, secrets, references)),
        ListValue list => list.ConvertAll(i => Plain(i, secrets, references)),
        ResourceReferenceValue reference when !references => reference.Id switch
        {
            null => reference.Urn,
            "" => PropertyValue.Unknown,
            var id => id,
        },
        _ => value,
    };
}
