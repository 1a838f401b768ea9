using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SecurityPlatform.Policy;

/// <summary>A policy document, read so that rules can ask what it means.</summary>
/// <remarks>Grammar: "Grammar of the IAM JSON policy language", AWS IAM User Guide. Unknown members are ignored, as AWS refuses them itself.</remarks>
public sealed record PolicyDocument(IReadOnlyList<PolicyStatement> Statements)
{
    /// <summary>Reads a document; null when the text is none.</summary>
    public static PolicyDocument? Read(string text)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
            return JToken.ReadFrom(reader) is JObject document ? Of(document) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static PolicyDocument? Of(JObject document) => document["Statement"] switch
    {
        JArray statements => new([.. statements.OfType<JObject>().Select(StatementOf)]),
        JObject statement => new([StatementOf(statement)]),
        _ => null,
    };

    static PolicyStatement StatementOf(JObject statement) => new()
    {
        Sid = Text(statement["Sid"]),
        Allows = Text(statement["Effect"]) == "Allow",
        Principals = [.. Principals(statement["Principal"] ?? statement["NotPrincipal"])],
        ExceptPrincipals = statement.ContainsKey("NotPrincipal"),
        Actions = Texts(statement["Action"] ?? statement["NotAction"]),
        ExceptActions = statement.ContainsKey("NotAction"),
        Resources = Texts(statement["Resource"] ?? statement["NotResource"]),
        ExceptResources = statement.ContainsKey("NotResource"),
        Conditions = [.. Conditions(statement["Condition"] as JObject)],
    };

    static IEnumerable<PolicyPrincipal> Principals(JToken? token) => token switch
    {
        JObject kinds => kinds.Properties().SelectMany(kind => Texts(kind.Value).Select(name => new PolicyPrincipal(kind.Name, name))),
        JValue { Value: string name } => [new(name, name)],
        _ => [],
    };

    static IEnumerable<PolicyCondition> Conditions(JObject? block)
    {
        foreach (var (name, lines) in block ?? [])
        {
            foreach (var (key, values) in lines as JObject ?? [])
            {
                yield return new(name, key, Texts(values));
            }
        }
    }

    static IReadOnlyList<string> Texts(JToken? token) => token switch
    {
        JArray items => [.. items.Select(Text)],
        JValue value => [Text(value)],
        _ => [],
    };

    /// <summary>Booleans and numbers are written with and without quotes; AWS reads both.</summary>
    static string Text(JToken? token) => token switch
    {
        JValue { Value: bool flag } => flag ? "true" : "false",
        JValue value => value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => "",
    };
}
