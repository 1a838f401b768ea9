using System.CommandLine;
using SecurityPlatform.Cli.Onboarding;
using SecurityPlatform.Model;

namespace SecurityPlatform.Cli.Commands;

/// <summary><c>sp offboard</c>: an account leaves; what it logged stays, locked and readable.</summary>
static class OffboardCommand
{
    static readonly Argument<string> s_name = new("name") { Description = "The account's name in the register." };

    static readonly Option<bool> s_forget = new("--forget") { Description = "Undo an onboarding: take the account out of the register, so that no table shows its logs." };

    static readonly Option<bool> s_yes = new("--yes", "-y") { Description = "Write the files without asking." };

    static readonly Option<bool> s_dryRun = new("--dry-run") { Description = "Show the change and its plan; write nothing." };

    public static Command Create() =>
        new Command("offboard", "Let an account leave the platform: its stack file goes, its logs stay locked and readable.") { s_name, s_forget, s_yes, s_dryRun }.Runs(RunAsync);

    static async Task<int> RunAsync(Session session)
    {
        using var workspace = session.OpenWorkspace();
        var security = workspace.Stacks.First(stack => stack.Platform.Self.Role == AccountRole.Security).Platform;
        var name = session.Get(s_name);
        var account = security.Accounts.FirstOrDefault(account => account.Name == name && account.Role == AccountRole.Member)
            ?? throw new PlatformConfigException([$"offboard.name: expected a member account of the register, got \"{name}\". Use one of {string.Join(", ", security.Accounts.Where(a => a.Role == AccountRole.Member).Select(a => a.Name))}."]);
        if (account.Closed is { } day && !session.Get(s_forget))
        {
            session.Output.WriteLine($"{name} left on {day:yyyy-MM-dd}; nothing to change.");
            return ExitCode.Good;
        }

        CheckState(workspace, account);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return await new PlanRun(session, workspace).RunAsync(
            OnboardPlan.Leave(workspace, account, session.Get(s_forget) ? null : today), null, session.Get(s_yes), session.Get(s_dryRun),
            [$"Deploy security afterwards. Stop the account's own shipping with pulumi destroy on its stack before, or close the AWS account: the archive keeps what came."]).ConfigureAwait(false);
    }

    // What is deployed would have no file any more, and nobody could delete it.
    static void CheckState(Workspace workspace, Account account)
    {
        var stack = workspace.Stacks.FirstOrDefault(stack => stack.Platform.Self.Id == account.Id);
        if (stack is not null && workspace.States.Read(stack.Name, stack.File.EncryptionSalt ?? "") is { Resources.Length: > 0 })
        {
            throw new PlatformConfigException([$"offboard.{account.Name}: expected a stack without resources, got one that is deployed. Run sp destroy {stack.Name} --yes first; evidence is in the archive and stays."]);
        }
    }
}
