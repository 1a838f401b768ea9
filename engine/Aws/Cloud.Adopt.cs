using Pulumi.Rpc;
using SecurityPlatform.Engine.Aws.Kinds;

namespace SecurityPlatform.Engine.Aws;

public sealed partial class Cloud
{
    /// <summary>Adds a resource that no stack made: a zone, a network or a bucket that was there before.</summary>
    /// <param name="type">Its type token.</param>
    /// <param name="name">Part of what drawn characters are derived from; the logical name where AWS gives none.</param>
    /// <param name="inputs">Its settings. Nothing is checked.</param>
    /// <param name="account">Its account.</param>
    /// <param name="region">Its region, unless the settings name one.</param>
    /// <returns>The resource, with its id, ARN and outputs.</returns>
    public CloudResource Adopt(string type, string name, PropertyMap inputs, string account, string region)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var shape = TypeShapes.Find(type)
            ?? throw new ArgumentException($"{name}: expected a type of the schema, got {type}. Correct the token.", nameof(type));
        var kind = ResourceKinds.Find(shape);
        var token = $"adopted|{type}|{account}|{region}|{name}";
        if (kind.Name is { } rule && shape.HasInput(rule.Property) && !inputs.Has(rule.Property) && !inputs.Has(rule.PrefixProperty))
        {
            inputs = inputs.With(rule.Property, rule.Make(name, token, inputs));
        }

        return Create(token, () =>
        {
            var draft = new Made(
                new(account, region, PropertyMap.Empty), shape.Regional ? inputs.Text("region") ?? region : "", name, inputs, "", token, Organization);
            var made = draft.Identified(shape, kind.Id(draft));
            return new(
                type, account, made.Region, made.Id, kind.Arn?.Invoke(made) ?? "", "", token,
                Concealment.Conceal(inputs), Concealment.Conceal(Aws.Outputs.Of(shape, kind, made)));
        });
    }
}
