using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Engine.Operations;
using Spectre.Console;

namespace SecurityPlatform.Cli.Output;

/// <summary>Draws what an operation does to a stack as a tree of components and their resources.</summary>
static class PlanTree
{
    const int ShownReasons = 6;

    /// <summary>The tree of <paramref name="result"/>. Unchanged branches are left out unless <paramref name="showSames"/>.</summary>
    public static Tree Of(OperationResult result, bool showSames)
    {
        var root = new Tree($"[bold]{Screen.Escape(result.Stack.Stack)}[/]  {Summary(result)}") { Guide = TreeGuide.Line };
        var steps = result.Steps.Where(step => !step.IsInternal && !step.Kind.IsHalf()).ToList();
        var children = steps.ToLookup(Parent);
        var known = steps.Select(step => step.Urn).ToHashSet(StringComparer.Ordinal);
        foreach (var step in steps.Where(step => !known.Contains(Parent(step))))
        {
            if (step.Type == Urn.StackType)
            {
                AddAll(root, children[step.Urn], children, showSames);
            }
            else
            {
                AddAll(root, [step], children, showSames);
            }
        }

        return root;
    }

    /// <summary>For example <c>12 to create, 3 unchanged</c>.</summary>
    public static string Summary(OperationResult result)
    {
        var words = result.ChangeSummary.Counts
            .Select(change => change.Kind == StepKind.Same
                ? $"{change.Count} unchanged"
                : $"{change.Count} {(result.Preview ? $"to {change.Kind.Word()}" : Past(change.Kind))}")
            .ToList();
        return words.Count == 0 ? "nothing" : string.Join(", ", words);
    }

    static void AddAll(IHasTreeNodes parent, IEnumerable<Step> steps, ILookup<string, Step> children, bool showSames)
    {
        foreach (var step in steps.Where(step => showSames || HasChange(step, children)))
        {
            AddAll(parent.AddNode(Line(step)), children[step.Urn], children, showSames);
        }
    }

    static bool HasChange(Step step, ILookup<string, Step> children) =>
        step.Kind.IsChange() || children[step.Urn].Any(child => HasChange(child, children));

    static string Line(Step step)
    {
        var (sign, color) = step.Kind switch
        {
            StepKind.Create or StepKind.Import => ("+", "green"),
            StepKind.Update or StepKind.Refresh => ("~", "yellow"),
            StepKind.Delete or StepKind.Discard => ("-", "red"),
            StepKind.Replace or StepKind.ImportReplacement or StepKind.ReadReplacement => ("±", "magenta"),
            StepKind.Read => (">", "blue"),
            _ => (" ", "grey"),
        };
        return $"[{color}]{sign}[/] {Screen.Escape(Urn.Name(step.Urn))} [grey]{Screen.Escape(step.Type)}[/]{Screen.Escape(Reasons(step))}";
    }

    static string Reasons(Step step)
    {
        var reasons = step.Kind == StepKind.Replace && step.ReplaceReasons.Length > 0 ? step.ReplaceReasons : step.DiffReasons;
        if (reasons.IsDefaultOrEmpty)
        {
            return "";
        }

        var more = reasons.Length > ShownReasons ? $", and {reasons.Length - ShownReasons} more" : "";
        return $" [{string.Join(", ", reasons.Take(ShownReasons))}{more}]";
    }

    static string Past(StepKind kind) => kind switch
    {
        StepKind.Create => "created",
        StepKind.Update => "updated",
        StepKind.Delete => "deleted",
        StepKind.Replace => "replaced",
        StepKind.Import => "imported",
        StepKind.Read => "read",
        StepKind.Refresh => "refreshed",
        _ => kind.Word(),
    };

    static string Parent(Step step) => (step.New ?? step.Old)?.Parent ?? "";
}
