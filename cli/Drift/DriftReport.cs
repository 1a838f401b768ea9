using System.Collections.Immutable;

namespace SecurityPlatform.Cli.Drift;

/// <summary>The drift of every stack, the worst first.</summary>
sealed record DriftReport(ImmutableArray<StackDrift> Stacks, ImmutableArray<DriftFinding> Findings)
{
    public int Resources => Stacks.Sum(stack => stack.Resources);

    public IEnumerable<StackDrift> Failures => Stacks.Where(stack => stack.Error is not null);

    /// <summary>Looks at all stacks at the same time.</summary>
    public static async Task<DriftReport> LookAsync(IDriftSource source, IEnumerable<OrganizationStack> stacks, bool real)
    {
        var looks = await Task.WhenAll(stacks.Select(source.LookAsync)).ConfigureAwait(false);
        return Of(looks, real);
    }

    /// <summary>Judges and ranks.</summary>
    /// <param name="stacks">What was found.</param>
    /// <param name="real">Whether in the real cloud, where Pulumi's own command repairs.</param>
    public static DriftReport Of(IEnumerable<StackDrift> stacks, bool real)
    {
        ImmutableArray<StackDrift> all = [.. stacks];
        return new(all,
        [
            .. all.SelectMany(stack => stack.Drifts.Select(drift => Judge(stack.Stack, drift, real)))
                .OrderByDescending(finding => finding.Weight.Points)
                .ThenBy(finding => finding.Drift.Urn, StringComparer.Ordinal),
        ]);
    }

    static DriftFinding Judge(OrganizationStack stack, ResourceDrift drift, bool real)
    {
        var properties = drift.Changes.Select(change => change.Property).ToList();
        var account = stack.Platform.Self;
        return new()
        {
            Account = account,
            Stack = stack.Name,
            Drift = drift,
            Weight = drift.Kind == DriftKind.Deleted
                ? DriftWeights.Of(drift.Type, DriftWeight.Gone)
                : properties.Select(property => DriftWeights.Of(drift.Type, property)).DefaultIfEmpty(DriftWeights.Of(drift.Type, DriftWeight.Any)).MaxBy(weight => weight.Points)!,
            Suspects = Suspects.Of(drift.Type, drift.Kind, properties, account),
            Repair = real ? $"pulumi up --refresh --stack {stack.Name} --target '{drift.Urn}'" : $"sp up {stack.Name} --refresh",
            Accept = drift.Kind == DriftKind.Deleted
                ? $"take it out of the code or the configuration, then {(real ? $"pulumi refresh --stack {stack.Name} --target '{drift.Urn}'" : $"sp up {stack.Name} --refresh")}"
                : $"write the found value into {stack.File.FileName} or the code, then {(real ? $"pulumi refresh --stack {stack.Name} --target '{drift.Urn}'" : $"sp up {stack.Name} --refresh")}",
        };
    }
}
