using System.Globalization;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>Adopts existing resources by id.</summary>
sealed class Imports(Deployment deployment)
{
    public async ValueTask<ResourceState> RunAsync(Goal goal, ProviderInstance provider, OldResource? old, ResourceState planned)
    {
        var id = goal.Registration.ImportId;
        if (!provider.IsConfigured)
        {
            return planned with { Id = id };
        }

        if (old?.State.Protect == true)
        {
            throw deployment.Fail(goal.Urn, $"unable to replace resource \"{goal.Urn}\" as it is currently marked for protection. To unprotect the resource, set Protect = false for it, update, and then import '{id}'.");
        }

        var read = await provider.Api.ReadAsync(new(goal.Urn, planned.Type, id, null, PropertyMap.Empty)).ConfigureAwait(false)
            ?? throw deployment.Fail(goal.Urn, $"importing {goal.Urn}: resource '{id}' does not exist. Correct the import id.");
        var diff = await provider.Api.DiffAsync(
            new(goal.Urn, planned.Type, read.Id, read.Inputs, read.Outputs, planned.Inputs)).ConfigureAwait(false);
        if (diff.HasChanges && !await IsAdoptedByThenAsync(goal.Urn, id).ConfigureAwait(false))
        {
            Complain(goal.Urn, $"inputs to import do not match the existing resource: {string.Join(", ", diff.Changes.Select(Describe))}. Make the program say what is there.");
        }

        var imported = planned with
        {
            Id = read.Id,
            ImportId = id,
            Outputs = Outputs.MarkSecrets(read.Outputs, planned.Inputs, planned.AdditionalSecretOutputs),
            Created = deployment.Now,
            Modified = deployment.Now,
        };
        Record(goal, old, imported);
        return imported;
    }

    // In a chain of previews an earlier one of the same stack has adopted the resource as it is: what differs now is an update.
    async ValueTask<bool> IsAdoptedByThenAsync(string urn, string id)
    {
        var stack = deployment.Stack;
        return deployment.Preview
            && deployment.Options.StackOutputs is { } earlier
            && await earlier.FindAsync(stack.Organization, stack.Project, stack.Stack).ConfigureAwait(false) is { } planned
            && planned.Resources.Any(resource => resource.Urn == urn && resource.ImportId == id);
    }

    void Complain(string urn, string message)
    {
        if (!deployment.Preview)
        {
            throw deployment.Fail(urn, message);
        }

        deployment.Log.Add(new Diagnostic(LogSeverity.Warning, message, urn));
    }

    void Record(Goal goal, OldResource? old, ResourceState imported)
    {
        var step = new Step { Kind = old is null ? StepKind.Import : StepKind.ImportReplacement, Urn = goal.Urn, Old = old?.State, New = imported };
        deployment.Log.Started(step);
        goal.Live.Slot = deployment.Journal.NewSlot();
        goal.Live.Replaced = old is not null;
        if (old is null)
        {
            deployment.Journal.Commit(-1, (goal.Live.Slot, imported));
        }
        else
        {
            old.State = old.State with { Delete = true };
            deployment.Journal.Commit(-1, (goal.Live.Slot, imported), (old.Slot, old.State));
        }

        deployment.Log.Add(step);
    }

    static string Describe(KeyValuePair<string, Providers.PropertyChange> change) =>
        string.Create(CultureInfo.InvariantCulture, $"{change.Key} ({change.Value.Kind.ToString().ToLowerInvariant()})");
}
