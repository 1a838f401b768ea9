namespace SecurityPlatform.Cli.Checks;

/// <summary>Checks the files of a folder against their base revision. Both are planned by this program, as if nothing were deployed.</summary>
/// <param name="project">The folder.</param>
/// <param name="old">The base.</param>
/// <param name="stacks">The stacks to plan; none means all.</param>
sealed class RevisionCheck(string project, BaseRevision old, IReadOnlyCollection<string> stacks)
{
    /// <summary>The report.</summary>
    /// <param name="name">What to call the base.</param>
    public async Task<CheckReport> ReportAsync(string name)
    {
        var (head, now) = await SidePlanner.PlanAsync(project, null, fresh: true, stacks).ConfigureAwait(false);
        var (before, was) = await SidePlanner.PlanAsync(old.Folder, null, fresh: true, Known).ConfigureAwait(false);
        if (head.IsPlanned && before.IsPlanned)
        {
            head = head with { Resources = await Replacements.MarkAsync(head.Resources, was, now).ConfigureAwait(false) };
        }

        return new CheckComparison(head, before, PolicyCheck.Today).Report(name, compareRules: true);
    }

    // A stack that is new has no file at the base.
    IReadOnlyCollection<string> Known => [.. stacks.Where(stack => File.Exists(Path.Combine(old.Folder, $"Pulumi.{stack}.yaml")))];
}
