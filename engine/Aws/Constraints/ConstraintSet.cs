using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Providers;

namespace SecurityPlatform.Engine.Aws.Constraints;

/// <summary>The constraints of one type, in the order of the list.</summary>
sealed class ConstraintSet
{
    static readonly ConcurrentDictionary<string, ConstraintSet> Known = new(StringComparer.Ordinal);

    readonly InputConstraint[] _inputs;
    readonly CloudConstraint[] _cloud;

    ConstraintSet(string type)
    {
        Constraint[] all = [.. ConstraintList.Of(TypeShapes.ModuleOf(type)).Where(c => c.Types.Contains(type))];
        _inputs = [.. all.OfType<InputConstraint>()];
        _cloud = [.. all.OfType<CloudConstraint>()];
    }

    public static ConstraintSet Of(string type) => Known.GetOrAdd(type, static t => new(t));

    /// <summary>Adds a failure for each violated constraint on inputs.</summary>
    public void CheckInputs(Subject subject, ImmutableArray<PropertyFailure>.Builder failures)
    {
        foreach (var constraint in _inputs)
        {
            if (constraint.Check(subject) is { } violation)
            {
                failures.Add(new(violation.Member, $"{constraint.Code}: {violation.Message}"));
            }
        }
    }

    /// <summary>Refuses the call as AWS would.</summary>
    /// <exception cref="ProviderException">With the first violated constraint's code.</exception>
    public void Enforce(CloudCall call)
    {
        foreach (var constraint in _inputs)
        {
            Refuse(constraint, constraint.Check(new(call.Name, call.Type, call.Inputs)));
        }

        foreach (var constraint in _cloud)
        {
            Refuse(constraint, constraint.Check(call));
        }
    }

    static void Refuse(Constraint constraint, Violation? violation)
    {
        if (violation is not null)
        {
            throw new ProviderException(constraint.Code, violation.Message);
        }
    }
}
