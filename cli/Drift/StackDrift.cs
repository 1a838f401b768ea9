using System.Collections.Immutable;

namespace SecurityPlatform.Cli.Drift;

/// <summary>What one stack's refresh found.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Resources">How many resources were read.</param>
/// <param name="Drifts">Those that differ.</param>
/// <param name="Error">Why nothing is known of the stack; null when all was read.</param>
sealed record StackDrift(OrganizationStack Stack, int Resources, ImmutableArray<ResourceDrift> Drifts, string? Error = null)
{
    public static StackDrift Failed(OrganizationStack stack, string error) => new(stack, 0, [], error);
}
