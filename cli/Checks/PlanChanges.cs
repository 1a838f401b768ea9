using SecurityPlatform.Policy;

namespace SecurityPlatform.Cli.Checks;

/// <summary>How many resources a change makes, changes, replaces and destroys. Components and providers do not count.</summary>
sealed record PlanChanges(int Created, int Updated, int Replaced, int Destroyed)
{
    /// <summary>Compares two plans.</summary>
    public static PlanChanges Of(CheckSide before, CheckSide after)
    {
        var old = Countable(before).ToDictionary(resource => resource.Urn, StringComparer.Ordinal);
        var (created, updated, replaced) = (0, 0, 0);
        foreach (var now in Countable(after))
        {
            if (!old.Remove(now.Urn, out var was))
            {
                created++;
            }
            else if (now.Replaced)
            {
                replaced++;
            }
            else if (!was.Properties.Equals(now.Properties) || was.Protect != now.Protect || was.RetainOnDelete != now.RetainOnDelete)
            {
                updated++;
            }
        }

        return new(created, updated, replaced, old.Count);
    }

    public override string ToString() => $"{Created} to create, {Updated} to update, {Replaced} to replace, {Destroyed} to destroy";

    static IEnumerable<PlannedResource> Countable(CheckSide side) =>
        side.Resources.Where(resource => resource.Custom && !resource.Type.StartsWith("pulumi:", StringComparison.Ordinal)).DistinctBy(resource => resource.Urn);
}
