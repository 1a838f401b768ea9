using Pulumi.Rpc;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.State;
using SecurityPlatform.Model;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Cli;

/// <summary>Runs the rules over what a run leaves behind.</summary>
static class PolicyCheck
{
    /// <summary>The verdicts over all stacks together: what matters spans accounts.</summary>
    /// <param name="outcomes">What a run left behind.</param>
    /// <param name="platforms">The configuration of the same stacks: what the rules compare the plan with.</param>
    /// <param name="policy">Levels, parameters and waivers.</param>
    public static PolicyReport Run(IEnumerable<StackOutcome> outcomes, IReadOnlyList<Platform> platforms, PolicyConfig policy) =>
        PolicyEvaluation.Run(Rules.All, new PlannedOrganization([.. Planned(outcomes)]), policy with { Shared = PlatformParameters.Of(platforms) }, Today);

    /// <summary>The day that decides whether a waiver has ended.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>Everything that a run leaves behind.</summary>
    public static IEnumerable<PlannedResource> Planned(IEnumerable<StackOutcome> outcomes) =>
        outcomes.SelectMany(outcome => Planned(outcome.Last));

    static IEnumerable<PlannedResource> Planned(OperationResult result) =>
        result.State.Resources.Where(resource => !resource.Delete).Select(resource => Planned(result.Stack.Stack, resource));

    /// <summary>A resource as the rules see it.</summary>
    public static PlannedResource Planned(string stack, ResourceState resource) => new()
    {
        Stack = stack,
        Urn = resource.Urn,
        Type = resource.Type,
        Name = Urn.Name(resource.Urn),
        Parent = resource.Parent,
        Custom = resource.Custom,
        Id = resource.Id.Length == 0 || Signatures.IsUnknown(resource.Id) ? null : resource.Id,
        Properties = Properties(resource),
        Dependencies = resource.Dependencies,
        PropertyDependencies = resource.PropertyDependencies,
        Provider = resource.Provider,
        Protect = resource.Protect,
        RetainOnDelete = resource.RetainOnDelete,
    };

    // Outputs hold what the cloud chose; in a preview many are unknown where the input is not.
    static PropertyMap Properties(ResourceState resource)
    {
        if (resource.Outputs.Count == 0)
        {
            return resource.Inputs;
        }

        var properties = resource.Outputs;
        foreach (var (name, input) in resource.Inputs)
        {
            if (resource.Outputs.Find(name) is null or { ContainsUnknowns: true })
            {
                properties = properties.With(name, input);
            }
        }

        return properties;
    }
}
