using Pulumi.Rpc;
using SecurityPlatform.Engine.Aws.Kinds;

namespace SecurityPlatform.Engine.Aws;

/// <summary>Computes what AWS answers about a resource: its settings, and what AWS adds.</summary>
static class Outputs
{
    /// <summary>When everything was made: the simulated cloud has no clock, so that two runs are equal.</summary>
    public const string Timestamp = "2026-01-01T00:00:00Z";

    /// <summary>The outputs of a resource that exists.</summary>
    public static PropertyMap Of(TypeShape shape, ResourceKind kind, Made made) => Join(shape, made, output =>
    {
        var value = Value(kind, made, output);
        return !output.IsSecret ? value : value == PropertyValue.Null ? null : new SecretValue(value);
    });

    /// <summary>The outputs of a resource that a preview would create: what AWS adds is unknown.</summary>
    public static PropertyMap Planned(TypeShape shape, Made made) =>
        Join(shape, made, output => output.Name == "tagsAll" ? made.Settings.TagsAll(made.Inputs) : PropertyValue.Unknown);

    // Inputs and what AWS adds are both in order, so they are joined like the halves of a zip: no member moves another.
    static PropertyMap Join(TypeShape shape, Made made, Func<OutputShape, PropertyValue?> compute)
    {
        var outputs = new PropertyMap.Builder(made.Inputs.Count + shape.Computed.Length + 1);
        var next = 0;
        foreach (var (name, value) in made.Inputs)
        {
            AddBefore(name);
            outputs.Add(name, value);
        }

        AddBefore(null);
        if (made.Region.Length > 0 && !shape.IsNative && !made.Inputs.ContainsKey("region"))
        {
            outputs.Add("region", made.Region);
        }

        return outputs.ToMap();

        void AddBefore(string? name)
        {
            for (; next < shape.Computed.Length && (name is null || string.CompareOrdinal(shape.Computed[next].Name, name) <= 0); next++)
            {
                var output = shape.Computed[next];
                if (output.Name != name && compute(output) is { } value)
                {
                    outputs.Add(output.Name, value);
                }
            }
        }
    }

    static PropertyValue Value(ResourceKind kind, Made made, OutputShape output) => output.Name switch
    {
        "arn" when kind.Arn is { } arn => arn(made),
        "tagsAll" => made.Settings.TagsAll(made.Inputs),
        "catalogId" => made.Account,
        "awsId" => made.Id,
        _ when output.Name == kind.Name?.Property => made.Id,
        _ => kind.Output(made, output.Name) ?? output.Empty ?? Text(made, output.Name),
    };

    static PropertyValue Text(Made made, string name) => name switch
    {
        "owner" or "ownerId" or "accountId" or "awsAccountId" or "registryId" => made.Account,
        "status" or "state" => "ACTIVE",
        "name" => made.Id,
        _ when name.EndsWith("Date", StringComparison.Ordinal)
            || name.EndsWith("Time", StringComparison.Ordinal)
            || name.EndsWith("At", StringComparison.Ordinal)
            || name.EndsWith("Timestamp", StringComparison.Ordinal)
            || name is "dateEnabled" => Timestamp,
        _ when name.EndsWith("Arn", StringComparison.Ordinal) => $"arn:{made.Partition}:aws:{made.Region}:{made.Account}:{name}/{made.Hex(17, name)}",
        _ when name.EndsWith("Url", StringComparison.Ordinal) || name.EndsWith("Endpoint", StringComparison.Ordinal) =>
            $"https://{made.Hex(10, name)}.{made.Region}.example.com",
        _ when name.EndsWith("Id", StringComparison.Ordinal) => made.Hex(32, name),
        _ => $"{name}-{made.Hex(8, name)}",
    };
}
