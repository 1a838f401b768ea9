using System.CommandLine;
using SecurityPlatform.Analytics.Documents;
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
        var folder = Path.Combine(workspace.Project.Directory, "docs", "generated");
        var code = ExitCode.Good;
        foreach (var (name, text) in Pages())
        {
            var file = Path.Combine(folder, name);
            if (File.Exists(file) && File.ReadAllText(file) == text)
            {
                continue;
            }

            if (session.Get(s_check))
            {
                session.Error.WriteLine($"docs/generated/{name}: expected what the declarations say, got something else. Run ./dev docs and commit it.");
                code = ExitCode.Failed;
            }
            else
            {
                Directory.CreateDirectory(folder);
                File.WriteAllText(file, text);
                session.Output.WriteLine($"docs/generated/{name}");
            }
        }

        return Task.FromResult(code);
    }

    static IEnumerable<(string Name, string Text)> Pages() =>
    [
        ("attack.md", AttackDocument.Write()),
        ("queries.md", QueriesDocument.Write()),
        ("rules.md", RulesDocument.Write()),
    ];
}
