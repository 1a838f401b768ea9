using System.CommandLine;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Aws;
using SecurityPlatform.Model;

namespace SecurityPlatform.Cli.Commands;

/// <summary><c>sp sim</c>: changes the simulated cloud behind the stacks' backs, as somebody with a console would.</summary>
static class SimCommand
{
    static readonly Argument<string> s_resource = new("urn") { Description = "The resource, by the URN that made it or by its ARN; sp sim ls lists them." };

    static readonly Argument<string[]> s_settings = new("path=value")
    {
        Description = "What to set, such as enableLogging=false or rule.defaultRetention.days=1. The value is JSON, or else text.",
        Arity = ArgumentArity.OneOrMore,
    };

    static readonly Argument<string?> s_part = new("part") { Description = "Only resources whose URN holds this text.", Arity = ArgumentArity.ZeroOrOne };

    public static Command Create() => new("sim", "Look at the simulated cloud, and change it behind the stacks' backs.")
    {
        new Command("ls", "List what is in the simulated cloud.") { s_part }.Runs(List),
        new Command("set", "Change settings of a resource.") { s_resource, s_settings }.Runs(Set),
        new Command("delete", "Delete a resource.") { s_resource }.Runs(Delete),
    };

    static Task<int> List(Session session)
    {
        using var workspace = session.OpenWorkspace();
        var part = session.Get(s_part!) ?? "";
        foreach (var resource in workspace.Cloud.Resources().Where(resource => resource.Urn.Contains(part, StringComparison.Ordinal)).OrderBy(resource => resource.Urn, StringComparer.Ordinal))
        {
            session.Output.WriteLine(session.Json
                ? JsonConvert.SerializeObject(new { urn = resource.Urn, arn = resource.Arn, type = resource.Type, account = resource.Account, region = resource.Region, id = resource.Id })
                : resource.Urn.Length > 0 ? resource.Urn : resource.Arn);
        }

        return Task.FromResult(ExitCode.Good);
    }

    static Task<int> Set(Session session)
    {
        using var workspace = session.OpenWorkspace();
        var resource = session.Get(s_resource);
        foreach (var setting in session.Get(s_settings))
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw new PlatformConfigException([$"{setting}: expected path=value, got no path. Write for example enableLogging=false."]);
            }

            if (!Changed(workspace.Cloud, resource, setting[..equals], Value(setting[(equals + 1)..])))
            {
                throw Missing(resource);
            }
        }

        return Task.FromResult(ExitCode.Good);
    }

    static bool Changed(Cloud cloud, string resource, string path, PropertyValue value)
    {
        try
        {
            return cloud.Set(resource, path, value);
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            throw new PlatformConfigException([wrong.Message]);
        }
    }

    static Task<int> Delete(Session session)
    {
        using var workspace = session.OpenWorkspace();
        var resource = session.Get(s_resource);
        return workspace.Cloud.Delete(resource) ? Task.FromResult(ExitCode.Good) : throw Missing(resource);
    }

    static PlatformConfigException Missing(string resource) =>
        new([$"{resource}: expected the URN or ARN of a resource in the simulated cloud, got none of them. Copy one from sp sim ls."]);

    static PropertyValue Value(string text)
    {
        try
        {
            return Value(JToken.Parse(text));
        }
        catch (JsonReaderException)
        {
            return text;
        }
    }

    static PropertyValue Value(JToken json) => json switch
    {
        JObject map => new PropertyMap(map.Properties().Select(member => KeyValuePair.Create(member.Name, Value(member.Value)))),
        JArray list => new ListValue(list.Select(Value)),
        { Type: JTokenType.Boolean } => (bool)json,
        { Type: JTokenType.Integer or JTokenType.Float } => (double)json,
        { Type: JTokenType.Null } => PropertyValue.Null,
        _ => (string)json!,
    };
}
