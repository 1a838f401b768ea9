using System.Collections.Immutable;
using SecurityPlatform.Engine.State;
using SecurityPlatform.Model;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Cli.Checks;

/// <summary>Plans every stack of a folder, and remembers what is wrong instead of giving up.</summary>
static class SidePlanner
{
    /// <summary>The side of the files in <paramref name="project"/>, and the states that its plans leave behind.</summary>
    /// <param name="project">The folder.</param>
    /// <param name="state">Where states are; null for the default.</param>
    /// <param name="fresh">Plans against nothing deployed, so that two revisions can be compared.</param>
    /// <param name="stacks">The stacks to plan; none means all.</param>
    public static async Task<(CheckSide Side, ImmutableArray<ResourceState> States)> PlanAsync(string? project, string? state, bool fresh, IReadOnlyCollection<string> stacks)
    {
        var folder = "";
        try
        {
            using var workspace = Workspace.Open(project, state);
            folder = workspace.Project.Directory;
            var selected = workspace.Select(stacks);
            var outcomes = await new Organization(workspace, selected, fresh ? workspace.FreshEngine() : workspace.Engine()).PreviewAsync().ConfigureAwait(false);
            var side = new CheckSide
            {
                Resources = [.. PolicyCheck.Planned(outcomes)],
                Platforms = [.. selected.Select(stack => stack.Platform)],
                Policy = workspace.Policy,
                Folder = folder,
                Errors = [.. Organization.Errors(outcomes)],
            };
            return (side, [.. outcomes.SelectMany(outcome => outcome.Last.State.Resources)]);
        }
        catch (PlatformConfigException wrong)
        {
            return (Wrong(wrong.Problems), []);
        }
        catch (PolicyConfigException wrong)
        {
            return (Wrong(wrong.Message.Split('\n')), []);
        }

        CheckSide Wrong(IReadOnlyList<string> problems) => new() { Folder = folder.Length > 0 ? folder : Path.GetFullPath(project ?? "."), Problems = problems };
    }
}
