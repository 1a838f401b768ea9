using System.Collections.Immutable;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.State;

/// <summary>Whether two records of a resource say the same.</summary>
/// <remarks>The equality of records would compare lists by identity.</remarks>
static class StateEquality
{
    public static bool Equal(ResourceState a, ResourceState b) =>
        ReferenceEquals(a, b)
        || (a.Urn == b.Urn && a.Type == b.Type && a.Custom == b.Custom && a.Id == b.Id && a.Parent == b.Parent
            && a.Protect == b.Protect && a.External == b.External && a.Delete == b.Delete
            && a.PendingReplacement == b.PendingReplacement && a.RetainOnDelete == b.RetainOnDelete
            && a.Provider == b.Provider && a.ImportId == b.ImportId && a.DeletedWith == b.DeletedWith
            && a.CustomTimeouts == b.CustomTimeouts && a.Created == b.Created && a.Modified == b.Modified
            && Equals(a.ReplacementTrigger, b.ReplacementTrigger)
            && a.Inputs.Equals(b.Inputs) && a.Outputs.Equals(b.Outputs)
            && Same(a.Dependencies, b.Dependencies) && a.PropertyDependencies.Equals(b.PropertyDependencies)
            && Same(a.AdditionalSecretOutputs, b.AdditionalSecretOutputs) && Same(a.Aliases, b.Aliases)
            && Same(a.InitErrors, b.InitErrors) && Same(a.ReplaceWith, b.ReplaceWith)
            && Same(a.IgnoreChanges, b.IgnoreChanges) && Same(a.ReplaceOnChanges, b.ReplaceOnChanges)
            && Same(a.HideDiffs, b.HideDiffs) && Same(a.Hooks, b.Hooks));

    static bool Same(ImmutableArray<string> a, ImmutableArray<string> b) => a.AsSpan().SequenceEqual(b.AsSpan());

    static bool Same(HookBinding a, HookBinding b) =>
        ReferenceEquals(a, b)
        || (Same(a.BeforeCreate, b.BeforeCreate) && Same(a.AfterCreate, b.AfterCreate) && Same(a.BeforeUpdate, b.BeforeUpdate)
            && Same(a.AfterUpdate, b.AfterUpdate) && Same(a.BeforeDelete, b.BeforeDelete) && Same(a.AfterDelete, b.AfterDelete)
            && Same(a.OnError, b.OnError));
}
