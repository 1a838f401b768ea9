using SecurityPlatform.Model;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Cli.Coverage;

/// <summary>What in a plan proves that a source is collected, and which key asks for it.</summary>
sealed record Shipping
{
    /// <summary>The type of the resource that makes the logs flow.</summary>
    public required string Type { get; init; }

    /// <summary>Which cells it fills.</summary>
    public ShippingReach Reach { get; init; }

    /// <summary>Whether one of that type really ships; an unknown value counts for it.</summary>
    /// <value>The default asks for nothing beyond the type.</value>
    public Func<PlannedResource, bool?> Ships { get; init; } = _ => true;

    /// <summary>Whether it covers regions other than its own; asked only for <see cref="ShippingReach.Organization"/>.</summary>
    public Func<PlannedResource, bool?> SpansRegions { get; init; } = _ => true;

    /// <summary>The key that asks for it.</summary>
    public required ConfigKey Key { get; init; }

    /// <summary>Whose file holds the key; null: the account's own.</summary>
    public AccountRole? KeyOwner { get; init; }

    /// <summary>What to put there, as the end of the sentence "the plan has no ...".</summary>
    public required string Missing { get; init; }

    /// <summary>The resources of the plan that ship, each with the cells that it fills.</summary>
    public IEnumerable<PlannedResource> In(PlannedOrganization plan) => plan.OfType(Type).Where(resource => Ships(resource) != false);
}
