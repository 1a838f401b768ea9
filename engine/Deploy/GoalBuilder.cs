using System.Collections.Immutable;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>Turns registrations into goals: URN, parent, aliases, recorded resource, inherited options.</summary>
sealed class GoalBuilder(Deployment deployment)
{
    /// <exception cref="RpcException">The request makes no sense.</exception>
    /// <exception cref="StepFailedException">The request clashes with another one.</exception>
    public Goal Build(ResourceRegistration registration)
    {
        Validate(registration);
        var stack = deployment.Stack;
        var parent = Parent(registration);
        var urn = Urn.Create(stack.Stack, stack.Project, registration.Parent, registration.Type, registration.Name);
        var live = deployment.Add(urn)
            ?? throw deployment.Fail(urn, $"Duplicate resource URN '{urn}'; try giving it a unique name.");
        if (registration.Type == Urn.StackType)
        {
            deployment.StackUrn = urn;
        }

        live.Protect = registration.Protect ?? parent?.Protect ?? false;
        live.RetainOnDelete = registration.RetainOnDelete ?? parent?.RetainOnDelete ?? false;
        live.DeletedWith = registration.DeletedWith.Length > 0 ? registration.DeletedWith : parent?.DeletedWith ?? "";
        live.Provider = registration.Provider.Length > 0 ? registration.Provider : parent?.Provider ?? "";
        live.Transforms = registration.Transforms.AddRange(parent?.Transforms ?? []);
        var aliases = Aliases.Of(stack.Stack, stack.Project, registration, parent?.FormerUrn);
        var old = Claim(live, aliases);
        return new()
        {
            Registration = registration,
            Live = live,
            Old = old,
            AliasUrns = aliases,
            Inputs = Inputs(registration, old),
        };
    }

    /// <summary>Takes the recorded resource for a registration, so that nobody else gets it; null when there is none.</summary>
    public OldResource? Claim(LiveResource live, ImmutableArray<string> aliases)
    {
        foreach (var urn in aliases.Insert(0, live.Urn))
        {
            if (deployment.Old.Find(urn) is not { } old)
            {
                continue;
            }

            lock (old)
            {
                if (old.ClaimedBy is { } other)
                {
                    throw deployment.Fail(live.Urn, $"Duplicate resource alias '{urn}' applied to resource with URN '{live.Urn}' conflicting with resource with URN '{other}'. Remove the alias from one of them.");
                }

                if (!old.Gone)
                {
                    old.ClaimedBy = live.Urn;
                    live.FormerUrn = urn == live.Urn ? null : urn;
                    return old;
                }
            }
        }

        return null;
    }

    LiveResource? Parent(ResourceRegistration registration) =>
        registration.Parent.Length == 0
            ? null
            : deployment.Find(registration.Parent)
                ?? throw deployment.Fail(
                    "", $"Resource '{registration.Name}' of type {registration.Type}: its parent '{registration.Parent}' is not registered. Register the parent first.");

    static void Validate(ResourceRegistration registration)
    {
        if (registration.Name.Length == 0)
        {
            throw new RpcException(StatusCode.InvalidArgument, $"Resource of type {registration.Type}: expected a name, got ''. Give it one.");
        }

        if (registration.Remote)
        {
            throw new RpcException(StatusCode.Unimplemented, $"Resource '{registration.Name}': remote components need a provider plugin that builds them, which this engine does not run. Use the official engine.");
        }

        if (registration.Custom && registration.Type.AsSpan().Count(':') < 2)
        {
            throw new RpcException(StatusCode.InvalidArgument, $"Resource '{registration.Name}': expected a type token package:module:Name, got '{registration.Type}'.");
        }

        if (!registration.EnvVarMappings.IsEmpty && !Urn.IsProviderType(registration.Type))
        {
            throw new RpcException(StatusCode.InvalidArgument, $"Resource '{registration.Name}': envVarMappings are for providers only. Remove them.");
        }
    }

    static PropertyMap Inputs(ResourceRegistration registration, OldResource? old)
    {
        var inputs = registration.Inputs;
        foreach (var value in inputs.Values)
        {
            if (value is NullValue)
            {
                inputs = new(inputs.Where(m => m.Value is not NullValue));
                break;
            }
        }

        inputs = AssetHashes.Add(inputs);
        return old is null || registration.IgnoreChanges.IsEmpty
            ? inputs
            : IgnoredChanges.PutBack(inputs, old.State.Inputs, registration.IgnoreChanges);
    }
}
