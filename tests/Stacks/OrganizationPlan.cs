using Pulumi.Rpc;
using SecurityPlatform.Engine.Aws;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.State;
using SecurityPlatform.Tests.Model;

namespace SecurityPlatform.Tests.Stacks;

/// <summary>What every stack of an organization would make that has nothing yet: ids that AWS gives are unknown, so plans can be compared.</summary>
sealed class OrganizationPlan
{
    readonly Dictionary<string, Dictionary<string, ResourceState>> _resources = [];

    /// <summary>Plans in the order of deployment; the last plan of a stack counts.</summary>
    public static async Task<OrganizationPlan> OfAsync(Rehearsed organization)
    {
        var plan = new OrganizationPlan();
        var rehearsal = Rehearsal.Empty;
        foreach (var stack in Rehearsed.Order)
        {
            var preview = await organization.PreviewAsync(stack, rehearsal);
            Assert.Equal("", string.Join('\n', preview.Diagnostics.Select(d => d.Message)));
            rehearsal = rehearsal.With(preview);
            plan._resources[stack] = preview.State.Resources.ToDictionary(resource => resource.Urn);
        }

        return plan;
    }

    /// <summary>What <paramref name="other"/> lacks (-), has beyond this (+) and tells otherwise (~, with the inputs' names), sorted.</summary>
    /// <remarks>Without named queries: they come and go with the workgroup of their source.</remarks>
    public IEnumerable<string> Difference(OrganizationPlan other) =>
        StackFiles.Stacks.SelectMany(stack => Difference(stack, _resources[stack], other._resources[stack]).Order(StringComparer.Ordinal));

    static IEnumerable<string> Difference(string stack, Dictionary<string, ResourceState> mine, Dictionary<string, ResourceState> other) =>
    [
        .. Missing(mine, other).Select(urn => $"- {Line(stack, urn)}"),
        .. Missing(other, mine).Select(urn => $"+ {Line(stack, urn)}"),
        .. mine.Values.Where(resource => resource.Custom && resource.Type != Urn.StackReferenceType && other.ContainsKey(resource.Urn))
            .Select(resource => (resource.Urn, Changed: Changed(resource.Inputs, other[resource.Urn].Inputs)))
            .Where(pair => pair.Changed.Length > 0)
            .Select(pair => $"~ {Line(stack, pair.Urn)} {pair.Changed}"),
    ];

    static IEnumerable<string> Missing(Dictionary<string, ResourceState> mine, Dictionary<string, ResourceState> other) =>
        mine.Keys.Except(other.Keys).Where(urn => Urn.Type(urn) != AwsTypes.NamedQuery);

    static string Line(string stack, string urn) => $"{stack} {Urn.Type(urn)} {Urn.Name(urn)}";

    static string Changed(PropertyMap mine, PropertyMap other) => string.Join(',', mine.Keys.Union(other.Keys)
        .Where(key => !mine.TryGetValue(key, out var a) || !other.TryGetValue(key, out var b) || !a.Equals(b))
        .Order(StringComparer.Ordinal));
}
