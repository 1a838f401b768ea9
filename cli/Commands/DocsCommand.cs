using System.CommandLine;
using SecurityPlatform.Analytics.Documents;
using SecurityPlatform.Engine.Aws.Constraints;
using SecurityPlatform.Model;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Cli.Commands;

/// <summary><c>sp docs</c>: writes docs/generated from the declarations, or says what is out of date.</summary>
static class DocsCommand
{
    static readonly Option<bool> s_check = new("--check") { Description = "Change nothing; fail when a page differs from the declarations." };

    public static Command Create() =>
        new Command("docs", "Write docs/generated from the declarations.") { s_check }.Runs(Run);

    static Task<int> Run(Session session)
    {
        using var workspace = session.OpenWorkspace();
        var root = workspace.Project.Directory;
        var code = ExitCode.Good;
        foreach (var (name, text) in Pages(root))
        {
            var file = Path.Combine(root, name);
            if (File.Exists(file) && File.ReadAllText(file) == text)
            {
                continue;
            }

            if (session.Get(s_check))
            {
                session.Error.WriteLine($"{name}: expected what the declarations say, got something else. Run ./dev docs and commit it.");
                code = ExitCode.Failed;
            }
            else
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text);
                session.Output.WriteLine(name);
            }
        }

        return Task.FromResult(code);
    }

    static IEnumerable<(string Name, string Text)> Pages(string root)
    {
        yield return ("docs/generated/attack.md", AttackDocument.Write());
        yield return ("docs/generated/constraints.md", ConstraintsDocument.Write());
        yield return ("docs/generated/queries.md", QueriesDocument.Write());
        yield return ("docs/generated/rules.md", RulesDocument.Write());
        yield return ("docs/generated/sources.md", SourcesDocument.Write());
        yield return ("docs/generated/trino-functions.md", TrinoFunctionsDocument.Write());

        // Only a part of the README is generated.
        var readme = Path.Combine(root, "README.md");
        if (File.Exists(readme))
        {
            yield return ("README.md", FeaturesDocument.Replace(File.ReadAllText(readme)));
        }
    }
}
