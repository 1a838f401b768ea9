using System.Collections.Immutable;
using System.Text;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Aws.Constraints;
using SecurityPlatform.Engine.Aws.Kinds;
using SecurityPlatform.Engine.Aws.Schema;
using SecurityPlatform.Engine.Providers;

namespace SecurityPlatform.Engine.Aws;

public sealed partial class AwsProvider
{
    /// <inheritdoc/>
    public ValueTask<CheckResult> CheckAsync(CheckRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (TypeShapes.Find(request.Type) is not { } shape)
        {
            return ValueTask.FromResult(new CheckResult(request.Inputs,
            [
                new("", $"{request.Name}: expected a type of the {package} schema, got {request.Type}. Check the token, or add it to the list that the bindings are generated from."),
            ]));
        }

        var kind = ResourceKinds.Find(shape);
        var failures = ImmutableArray.CreateBuilder<PropertyFailure>(0);
        failures.AddRange(SchemaValidator.Check(shape.Schema, request.Name, request.Inputs));
        var inputs = Named(request, SchemaValidator.WithDefaults(shape.Schema, request.Inputs), kind, shape, failures);
        if (failures.Count == 0)
        {
            ConstraintSet.Of(request.Type).CheckInputs(new(request.Name, request.Type, inputs), failures);
        }

        return ValueTask.FromResult(new CheckResult(inputs, failures.ToImmutable()));
    }

    static PropertyMap Named(
        CheckRequest request, PropertyMap inputs, ResourceKind kind, TypeShape shape, ImmutableArray<PropertyFailure>.Builder failures)
    {
        if (kind.Name is not { } rule || !shape.HasInput(rule.Property) || inputs.Has(rule.Property) || inputs.Has(rule.PrefixProperty))
        {
            return inputs;
        }

        var kept = request.OldInputs is { } old && !IsReplaced(old, inputs, kind, rule) ? old.Find(rule.Property) : null;
        var name = kept ?? rule.Make(request.Name, Seed(request, kind), inputs);
        if (name is StringValue { Value.Length: var length } && length > rule.MaxLength)
        {
            failures.Add(new(rule.Property,
                $"{request.Name}.{rule.Property}: expected at most {rule.MaxLength} characters, got an automatic name of {length}. Set {rule.Property}, or shorten the resource's name."));
        }

        return inputs.With(rule.Property, name);
    }

    // The replacement of a resource stands beside it for a while: it needs a name of its own.
    static bool IsReplaced(PropertyMap old, PropertyMap inputs, ResourceKind kind, NameRule rule)
    {
        foreach (var input in old.Keys.Concat(inputs.Keys))
        {
            if (input != rule.Property && kind.Replaces(input) && !Equals(old.Find(input)?.Unwrapped, inputs.Find(input)?.Unwrapped))
            {
                return true;
            }
        }

        return false;
    }

    // The same resource gets the same name on every try, and another one when a change replaces it: the old one still has the first.
    static string Seed(CheckRequest request, ResourceKind kind)
    {
        var seed = new StringBuilder(request.Urn);
        foreach (var (input, value) in request.Inputs)
        {
            if (kind.Replaces(input) && !value.ContainsSecrets && input != "tags")
            {
                seed.Append('|').Append(input).Append('=').Append(value);
            }
        }

        return seed.ToString();
    }
}
