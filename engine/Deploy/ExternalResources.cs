using Pulumi.Rpc;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>Reads resources that belong to somebody else.</summary>
sealed class ExternalResources(Deployment deployment, GoalBuilder goals)
{
    public async Task<ReadResourceResult> RunAsync(ResourceRead read)
    {
        var goal = goals.Build(new ResourceRegistration
        {
            Type = read.Type,
            Name = read.Name,
            Parent = read.Parent,
            Custom = true,
            Inputs = read.Properties,
            Dependencies = read.Dependencies,
            Provider = read.Provider,
            Version = read.Version,
            PluginDownloadUrl = read.PluginDownloadUrl,
            PackageReference = read.PackageReference,
            AdditionalSecretOutputs = read.AdditionalSecretOutputs,
            Protect = false,
            RetainOnDelete = false,
        });
        var provider = await deployment.Providers.FindAsync(
            read.Type, read.Provider, read.Version, read.PluginDownloadUrl, read.PackageReference).ConfigureAwait(false);
        var planned = goal.State(goal.Inputs, provider.Reference) with { Id = read.Id, External = true };
        if (read.Id == Signatures.Unknown || !provider.IsConfigured)
        {
            goal.Live.State = planned;
            return new(goal.Urn, PropertyMap.Empty);
        }

        var found = await provider.Api.ReadAsync(new(goal.Urn, read.Type, read.Id, null, goal.Inputs)).ConfigureAwait(false)
            ?? throw deployment.Fail(goal.Urn, $"reading {goal.Urn}: resource '{read.Id}' does not exist. Correct the id.");
        deployment.ThrowIfStopped();
        var state = planned with
        {
            Id = found.Id,
            Inputs = found.Inputs,
            Outputs = Outputs.MarkSecrets(found.Outputs, goal.Inputs, read.AdditionalSecretOutputs),
            Created = goal.Old?.State.Created,
            Modified = goal.Old?.State.Modified,
        };
        Record(goal, state);
        return new(goal.Urn, Outputs.ForProgram(state.Outputs, true, read.AcceptSecrets, read.AcceptResources));
    }

    void Record(Goal goal, ResourceState state)
    {
        var old = goal.Old;
        var owned = old is { State.External: false };
        var step = new Step { Kind = owned ? StepKind.ReadReplacement : StepKind.Read, Urn = goal.Urn, Old = old?.State, New = state };
        deployment.Log.Started(step);
        if (owned)
        {
            old!.State = old.State with { Delete = true };
            goal.Live.Slot = deployment.Journal.NewSlot();
            deployment.Journal.Commit(-1, (goal.Live.Slot, state), (old.Slot, old.State));
        }
        else
        {
            goal.Live.Slot = old?.Slot ?? deployment.Journal.NewSlot();
            if (old is null || !StateEquality.Equal(old.State, state))
            {
                deployment.Journal.Commit(-1, (goal.Live.Slot, state));
            }
        }

        goal.Live.State = state;
        deployment.Log.Add(step);
    }
}
