using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Pulumi.Rpc;
using SecurityPlatform.Cli.Output;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Engine.State;
using SecurityPlatform.Model;
using Spectre.Console;

namespace SecurityPlatform.Cli.Commands;

/// <summary><c>sp stack</c>: what the local engine knows of the stacks.</summary>
static class StackCommand
{
    static readonly Argument<string> s_stack = new("stack") { Description = "The stack." };

    static readonly Option<bool> s_showSecrets = new("--show-secrets") { Description = "Write secrets in the clear." };

    public static Command Create() => new("stack", "List stacks, show their outputs, export their state.")
    {
        new Command("ls", "List the stacks, the number of their resources and when they were last deployed.").Runs(List),
        new Command("output", "Show the outputs of a stack.") { s_stack, s_showSecrets }.Runs(Outputs),
        new Command("export", "Write the state of a stack in Pulumi's deployment format, for pulumi stack import.") { s_stack, s_showSecrets }.Runs(Export),
    };

    static Task<int> List(Session session)
    {
        using var workspace = session.OpenWorkspace();
        var rows = workspace.Stacks.Select(stack => (stack, State: workspace.States.Read(stack.Name, stack.File.EncryptionSalt ?? ""))).ToList();
        if (session.Json)
        {
            session.Output.WriteLine(Newtonsoft.Json.JsonConvert.SerializeObject(
                rows.Select(row => new
                {
                    name = row.stack.Name,
                    role = row.stack.Platform.Self.Role.ToString().ToLowerInvariant(),
                    account = row.stack.Platform.Self.Id.ToString(),
                    resourceCount = row.State?.Resources.Length ?? 0,
                    lastUpdate = row.State is { } state ? state.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : null,
                }),
                Newtonsoft.Json.Formatting.Indented));
            return Task.FromResult(ExitCode.Good);
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("stack", "role", "account", "resources", "last update");
        foreach (var (stack, state) in rows)
        {
            table.AddRow(
                stack.Name,
                stack.Platform.Self.Role.ToString().ToLowerInvariant(),
                stack.Platform.Self.Id.ToString(),
                (state?.Resources.Length ?? 0).ToString(CultureInfo.InvariantCulture),
                state?.Time.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "never");
        }

        session.People.Write(table);
        return Task.FromResult(ExitCode.Good);
    }

    static Task<int> Outputs(Session session)
    {
        using var workspace = session.OpenWorkspace();
        var outputs = Deployed(workspace, session.Get(s_stack)).Resources
            .FirstOrDefault(resource => resource.Type == Urn.StackType)?.Outputs ?? PropertyMap.Empty;
        var secrets = Secrets(session);
        if (session.Json)
        {
            session.Output.WriteLine(Text(json => PropertyJsonWriter.Write(json, outputs, secrets)));
            return Task.FromResult(ExitCode.Good);
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("output", "value");
        foreach (var (name, value) in outputs)
        {
            table.AddRow(Screen.Escape(name), Screen.Escape(value is StringValue text ? text.Value : PropertyJsonWriter.Text(value, secrets)));
        }

        session.People.Write(table);
        return Task.FromResult(ExitCode.Good);
    }

    static Task<int> Export(Session session)
    {
        using var workspace = session.OpenWorkspace();
        using var stream = new MemoryStream();
        var state = Deployed(workspace, session.Get(s_stack));
        DeploymentJson.Write(stream, state, session.Get(s_showSecrets) || state.EncryptionSalt.Length == 0
            ? PlaintextSecrets.Instance
            : new EncryptedSecrets(workspace.Key(session.Get(s_stack), state.EncryptionSalt)));
        session.Output.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        return Task.FromResult(ExitCode.Good);
    }

    static ISecretForm Secrets(Session session) => session.Get(s_showSecrets) ? PlaintextSecrets.Instance : BlindedSecrets.Instance;

    static Snapshot Deployed(Workspace workspace, string name)
    {
        var stack = workspace.Select([name])[0];
        return workspace.States.Read(name, stack.File.EncryptionSalt ?? "")
            ?? throw new PlatformConfigException([$"{name}: expected a stack that was deployed, got one that never was. Run sp up {name}."]);
    }

    static string Text(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, StateJson.Indented))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
