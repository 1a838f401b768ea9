using System.Collections.Immutable;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws.Schema;

/// <summary>Checks inputs against the schema, as the provider does before it talks to AWS.</summary>
/// <remarks>Unknown values pass everywhere, secrets are looked through, null counts as not given.</remarks>
static class SchemaValidator
{
    /// <summary>All that is wrong with <paramref name="inputs"/>; empty when nothing is.</summary>
    /// <param name="schema">The resource type.</param>
    /// <param name="subject">How messages call the resource: its logical name.</param>
    /// <param name="inputs">What the program set.</param>
    public static ImmutableArray<PropertyFailure> Check(ResourceSchema schema, string subject, PropertyMap inputs) =>
        new SchemaCheck(subject).Run(schema.Inputs, inputs);

    /// <summary>All that is wrong with the arguments of a function.</summary>
    public static ImmutableArray<PropertyFailure> Check(FunctionSchema schema, string subject, PropertyMap args) =>
        new SchemaCheck(subject).Run(schema.Args, args);

    /// <summary><paramref name="inputs"/> with the defaults of those not given; nested defaults are the SDK's task.</summary>
    public static PropertyMap WithDefaults(ResourceSchema schema, PropertyMap inputs)
    {
        foreach (var property in schema.Defaults)
        {
            if (inputs.Find(property.Name) is null or NullValue)
            {
                inputs = inputs.With(property.Name, property.Default!);
            }
        }

        return inputs;
    }
}
