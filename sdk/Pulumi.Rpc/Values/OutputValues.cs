namespace Pulumi.Rpc;

/// <summary>Takes output values out of a tree: what providers and state know are plain values, secrets and unknowns.</summary>
public static class OutputValues
{
    /// <summary>The tree without output values; the URNs that they depend on are added to <paramref name="dependencies"/>.</summary>
    public static PropertyValue Flatten(PropertyValue value, ICollection<string> dependencies)
    {
        ArgumentNullException.ThrowIfNull(dependencies);
        return value switch
        {
            OutputValue output => Flatten(output, dependencies),
            SecretValue secret => new SecretValue(Flatten(secret.Value, dependencies)),
            ListValue list => list.ConvertAll(item => Flatten(item, dependencies)),
            PropertyMap map => map.ConvertAll(member => Flatten(member, dependencies)),
            _ => value,
        };
    }

    static PropertyValue Flatten(OutputValue output, ICollection<string> dependencies)
    {
        foreach (var urn in output.Dependencies)
        {
            dependencies.Add(urn);
        }

        if (output.Value is null)
        {
            return PropertyValue.Unknown;
        }

        var plain = Flatten(output.Value, dependencies);
        return output.IsSecret ? new SecretValue(plain) : plain;
    }
}
