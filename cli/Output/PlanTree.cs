using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Engine.Operations;
using Spectre.Console;

namespace SecurityPlatform.Cli.Output;

/// <summary>Draws what an operation does to a stack as a tree of components and their resources.</summary>
/// <remarks>Written in styles and not in markup: to escape, to read and to unescape a thousand lines of it took as long as to plan them.</remarks>
static class PlanTree
{
    const int ShownReasons = 6;

    static readonly Style s_bold = new(decoration: Decoration.Bold);
    static readonly Style s_grey = new(Color.Grey);
    static readonly Style s_green = new(Color.Green);
    static readonly Style s_yellow = new(Color.Yellow);
    static readonly Style s_red = new(Color.Red);
    static readonly Style s_magenta = Style.Parse("magenta");
    static readonly Style s_blue = new(Color.Blue);

    /// <summary>The tree of <paramref name="result"/>. Unchanged branches are left out unless <paramref name="showSames"/>.</summary>
    public static Tree Of(OperationResult result, bool showSames)
    {
        var root = new Tree(new PlanLine(new(result.Stack.Stack, s_bold), new($"  {Summary(result)}"))) { Guide = TreeGuide.Line };
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

    static PlanLine Line(Step step)
    {
        var (sign, style) = step.Kind switch
        {
            StepKind.Create or StepKind.Import => ("+", s_green),
            StepKind.Update or StepKind.Refresh => ("~", s_yellow),
            StepKind.Delete or StepKind.Discard => ("-", s_red),
            StepKind.Replace or StepKind.ImportReplacement or StepKind.ReadReplacement => ("±", s_magenta),
            StepKind.Read => (">", s_blue),
            _ => (" ", s_grey),
        };
        return new(new(sign, style), new($" {Urn.Name(step.Urn)} "), new(step.Type, s_grey), new(Reasons(step)));
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
