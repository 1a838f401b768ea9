using System.Collections.Immutable;
using System.Text.Json;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.State;
using SecurityPlatform.Model;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Cli.Checks;

/// <summary>Reads sides from files that <c>pulumi preview --json --show-sames</c> or <c>sp preview --json</c> wrote: any program, in any language.</summary>
static class PlanFiles
{
    const string RegionKey = "aws:region";

    /// <summary>What the plans in <paramref name="files"/> leave behind, and what they say is deployed now.</summary>
    /// <param name="files">The files.</param>
    /// <param name="folder">The project's folder, whose policy.yaml judges and whose files are named; null when there is none.</param>
    /// <exception cref="PlatformConfigException">A file cannot be read, or leaves resources out.</exception>
    public static (CheckSide Deployed, CheckSide Planned) Read(IReadOnlyList<string> files, string? folder)
    {
        var problems = new List<string>();
        var plans = files.SelectMany(file => Read(file, problems)).ToList();
        foreach (var twice in plans.GroupBy(StackOf).Where(group => group.Count() > 1))
        {
            problems.Add($"--plan: expected each stack once, got {twice.Key} twice. Remove one of the files.");
        }

        if (problems.Count > 0)
        {
            throw new PlatformConfigException(problems);
        }

        var side = new CheckSide
        {
            Platforms = [.. plans.Select(Platform).OfType<Platform>()],
            Policy = folder is null ? PolicyConfig.Default : PolicyFile.Read(folder, Rules.All),
            Folder = folder,
            Errors = [.. plans.SelectMany(plan => plan.Errors)],
        };
        return (
            side with { Resources = [.. plans.SelectMany(plan => plan.Before.Select(resource => Planned(plan, resource)))], Errors = [] },
            side with { Resources = [.. plans.SelectMany(plan => plan.After.Select(resource => Planned(plan, resource)))] });
    }

    static ImmutableArray<PreviewPlan> Read(string file, List<string> problems)
    {
        try
        {
            using var stream = File.OpenRead(file);
            var plans = PreviewReader.Read(stream);
            problems.AddRange(plans.Where(plan => plan.LeftOut > 0).Select(plan =>
                $"{file}: expected every resource of {StackOf(plan)}, got a plan that leaves out {plan.LeftOut} unchanged ones. Write it with pulumi preview --json --show-sames."));
            return plans;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or FormatException)
        {
            problems.Add($"{file}: expected the output of pulumi preview --json --show-sames, got something else. {error.Message}");
            return [];
        }
    }

    static string StackOf(PreviewPlan plan) => plan.After.Concat(plan.Before).Select(resource => Urn.Stack(resource.Urn)).FirstOrDefault("");

    static PlannedResource Planned(PreviewPlan plan, ResourceState resource)
    {
        var planned = PolicyCheck.Planned(Urn.Stack(resource.Urn), resource) with { Replaced = plan.Replaced.Contains(resource.Urn) };

        // Such documents never list default providers; their region is the stack's.
        return resource.Provider.Length > 0 && plan.Config.TryGetValue(RegionKey, out var region) && Urn.IsDefaultProvider(Urn.SplitReference(resource.Provider).Urn)
            ? planned with { ProviderProperties = new([new("region", region)]) }
            : planned;
    }

    // A stack of another project is judged by the rules' own defaults.
    static Platform? Platform(PreviewPlan plan)
    {
        try
        {
            return PlatformConfig.Parse(StackOf(plan), plan.Config);
        }
        catch (PlatformConfigException)
        {
            return null;
        }
    }
}
