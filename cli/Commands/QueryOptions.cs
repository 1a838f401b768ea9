using System.CommandLine;
using System.Globalization;
using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Model;
using SecurityPlatform.Model.Queries;

namespace SecurityPlatform.Cli.Commands;

/// <summary>What run and explain are told alike.</summary>
static class QueryOptions
{
    static readonly Option<string> s_logs = new("--logs")
    {
        Description = "A directory of raw logs: a copy of archive buckets, or loose files.",
        HelpName = "DIR",
        Required = true,
    };

    static readonly Option<string?> s_asOf = new("--as-of")
    {
        Description = "What current_timestamp says: a date or a time, UTC unless it has an offset. Default: now.",
        HelpName = "DATE",
    };

    static readonly Option<string?> s_from = new("--from") { Description = "The start of the window, in place of the query's own; with --to.", HelpName = "DATE" };

    static readonly Option<string?> s_to = new("--to") { Description = "The end of the window, not included.", HelpName = "DATE" };

    static readonly Option<string?> s_environment = new("--environment")
    {
        Description = "production, staging or development: only the accounts that the register has there. Default: every account in the logs.",
        HelpName = "NAME",
    };

    static readonly Option<string?> s_lookups = new("--lookups") { Description = "A directory of lookup tables. Default: those of the repository.", HelpName = "DIR" };

    static readonly Option<bool> s_noCache = new("--no-cache") { Description = "Decode the logs again, and keep nothing of them." };

    /// <summary>All of them, in the order of the help.</summary>
    public static IReadOnlyList<Option> All { get; } = [s_logs, s_asOf, s_from, s_to, s_environment, s_lookups, s_noCache];

    /// <summary>The request that the words make.</summary>
    /// <exception cref="PlatformConfigException">A date or an environment is none; every problem is named.</exception>
    public static QueryRequest Request(Session session)
    {
        var problems = new Problems("sp query", " ");
        var (asOf, from, to) = (Date(session, s_asOf, problems), Date(session, s_from, problems), Date(session, s_to, problems));
        var word = session.Get(s_environment);
        var known = Enum.TryParse<AccountEnvironment>(word, ignoreCase: true, out var environment);
        problems
            .Unless(word is null || known, "--environment", "production, staging or development", word, "Choose one.")
            .Unless(session.Get(s_lookups) is not { } lookups || Directory.Exists(lookups), "--lookups", "a directory of lookup tables", session.Get(s_lookups), "Correct the path, or leave it out for those of the repository.")
            .Unless((session.Get(s_from) is null) == (session.Get(s_to) is null), "--from", "--from and --to together", "one of them", "Give both, or --as-of.")
            .Unless(from is null || to is null || from < to, "--to", "a time after --from", session.Get(s_to), "Swap them.");
        problems.ThrowIfAny();
        var (table, accounts) = word is null ? ("prod", null) : Environment(session, environment);
        return new()
        {
            Query = QueryCatalog.Get(session.Get(QueryCommand.Id)),
            Logs = session.Get(s_logs)!,
            AsOf = asOf ?? to ?? TimeProvider.System.GetUtcNow(),
            From = from,
            To = to,
            Table = table,
            Accounts = accounts,
            Lookups = session.Get(s_lookups),
            Cache = session.Get(s_noCache) ? null : CacheFolder(session),
        };
    }

    static DateTimeOffset? Date(Session session, Option<string?> option, Problems problems)
    {
        var text = session.Get(option);
        if (text is null)
        {
            return null;
        }

        var fits = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date);
        problems.Unless(fits, option.Name, "a date such as 2026-03-09 or a time such as 2026-03-09T00:30:00Z", text, "Write it so.");
        return fits ? date : null;
    }

    static (string Table, IReadOnlyCollection<string>? Accounts) Environment(Session session, AccountEnvironment environment)
    {
        using var workspace = session.OpenWorkspace();
        var platform = workspace.Stacks[0].Platform;
        return (
            platform.Names.Table(environment),
            [.. workspace.Stacks.SelectMany(stack => stack.Platform.Accounts).Where(account => account.Environment == environment).Select(account => account.Id.ToString()).Distinct()]);
    }

    // Beside the states when there is a project, else in the current folder.
    static string CacheFolder(Session session)
    {
        if (session.State is { } state)
        {
            return Path.Combine(state, "logs");
        }

        for (var folder = new DirectoryInfo(Path.GetFullPath(session.Project ?? ".")); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Pulumi.yaml")))
            {
                return Path.Combine(folder.FullName, Workspace.DefaultState, "logs");
            }
        }

        return Path.Combine(Workspace.DefaultState, "logs");
    }
}
