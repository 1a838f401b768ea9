using SecurityPlatform.Model;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Cli.Checks;

/// <summary>One revision of the organization: what its plans leave behind, and what they are judged by.</summary>
sealed record CheckSide
{
    /// <summary>The resources of every stack.</summary>
    public IReadOnlyList<PlannedResource> Resources { get; init; } = [];

    /// <summary>The configuration of the same stacks, as far as it is ours.</summary>
    public IReadOnlyList<Platform> Platforms { get; init; } = [];

    /// <summary>What policy.yaml says.</summary>
    public PolicyConfig Policy { get; init; } = PolicyConfig.Default;

    /// <summary>The folder of the files; null when the side came from plans alone.</summary>
    public string? Folder { get; init; }

    /// <summary>What is wrong with the files; then there is no plan.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>What went wrong while planning.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>Whether there is a plan to judge.</summary>
    public bool IsPlanned => Problems.Count == 0 && Errors.Count == 0;

    /// <summary>The verdicts over this side.</summary>
    /// <param name="policy">What it is judged by.</param>
    /// <param name="before">What it changes; null when nothing is known.</param>
    /// <param name="today">The day in UTC.</param>
    public PolicyReport Judge(PolicyConfig policy, CheckSide? before, DateOnly today) => PolicyEvaluation.Run(
        Rules.All,
        new PlannedOrganization(Resources) { Before = before is null ? null : new(before.Resources) },
        policy with { Shared = PlatformParameters.Of(Platforms) },
        today);
}
