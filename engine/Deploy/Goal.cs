using System.Collections.Immutable;
using Pulumi.Rpc;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>A registration with everything resolved that the program left to the engine.</summary>
sealed record Goal
{
    public required ResourceRegistration Registration { get; init; }

    public required LiveResource Live { get; init; }

    /// <summary>The recorded resource that this registration stands for, or null.</summary>
    public OldResource? Old { get; init; }

    public ImmutableArray<string> AliasUrns { get; init; } = [];

    /// <summary>The inputs, ignored changes put back and assets hashed.</summary>
    public required PropertyMap Inputs { get; init; }

    public string Urn => Live.Urn;

    /// <summary>The state that this goal describes, without id and outputs.</summary>
    public ResourceState State(PropertyMap inputs, string provider) => new()
    {
        Urn = Urn,
        Type = Registration.Type,
        Custom = Registration.Custom,
        Inputs = inputs,
        Parent = Registration.Parent,
        Protect = Live.Protect,
        RetainOnDelete = Live.RetainOnDelete,
        DeletedWith = Live.DeletedWith,
        Dependencies = Sorted(Registration.Dependencies),
        PropertyDependencies = Registration.PropertyDependencies,
        Provider = provider,
        AdditionalSecretOutputs = Registration.AdditionalSecretOutputs,
        Aliases = AliasUrns,
        CustomTimeouts = Registration.CustomTimeouts,
        ImportId = Registration.ImportId,
        ReplaceWith = Registration.ReplaceWith,
        ReplacementTrigger = Registration.ReplacementTrigger,
        IgnoreChanges = Registration.IgnoreChanges,
        ReplaceOnChanges = Registration.ReplaceOnChanges,
        HideDiffs = Registration.HideDiffs,
        Hooks = Registration.Hooks,
    };

    // Programs collect them in any order; equal runs must give equal states.
    static ImmutableArray<string> Sorted(ImmutableArray<string> urns) => urns.Length < 2 ? urns : urns.Sort(StringComparer.Ordinal);
}
