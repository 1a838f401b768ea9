using System.Text.Json;

namespace SecurityPlatform.Components.Policies;

/// <summary>An IAM policy document, checked and written always in the same way.</summary>
/// <remarks>
/// Canonical form: version 2012-10-17, elements in the order of the IAM grammar, single values as strings, several values
/// sorted, so that a policy that says the same is the same text and no update is planned for it.
/// </remarks>
public sealed record PolicyDocument
{
    /// <summary>The statements, in reading order.</summary>
    public IReadOnlyList<Statement> Statements { get; }

    /// <summary>Checks and holds the statements.</summary>
    /// <exception cref="ArgumentException">A statement is incomplete, names a wildcard without reason, or two share a Sid.</exception>
    public PolicyDocument(params IReadOnlyList<Statement> statements)
    {
        Statements = statements;
        List<string> problems = [.. statements.SelectMany(statement => statement.Problems())];
        var sids = new HashSet<string>(StringComparer.Ordinal);
        problems.AddRange(statements.Where(statement => !sids.Add(statement.Sid)).Select(statement =>
            $"policy.{statement.Sid}: expected a Sid of its own, got it twice. Rename one statement."));
        if (problems.Count > 0)
        {
            throw new ArgumentException(string.Join(Environment.NewLine, problems));
        }
    }

    /// <summary>The document as AWS takes it, without white space.</summary>
    public string ToJson() => JsonText.Of(Write);

    void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("Version", "2012-10-17");
        json.WriteStartArray("Statement");
        foreach (var statement in Statements)
        {
            Write(json, statement);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Statement statement)
    {
        json.WriteStartObject();
        json.WriteString("Sid", statement.Sid);
        json.WriteString("Effect", statement.Effect == Effect.Allow ? "Allow" : "Deny");
        Write(json, statement.Principal);
        WriteValues(json, "Action", statement.Actions);
        if (statement.Resources.Count > 0)
        {
            WriteValues(json, "Resource", statement.Resources);
        }

        Write(json, statement.Conditions);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Principal? principal)
    {
        if (principal is null)
        {
            return;
        }

        if (principal.Kind is null)
        {
            json.WriteString("Principal", "*");
            return;
        }

        json.WriteStartObject("Principal");
        WriteValues(json, principal.Kind, principal.Ids);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, IReadOnlyList<Condition> conditions)
    {
        if (conditions.Count == 0)
        {
            return;
        }

        json.WriteStartObject("Condition");
        foreach (var group in conditions.GroupBy(condition => condition.Operator).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject(group.Key);
            foreach (var condition in group.OrderBy(condition => condition.Key, StringComparer.Ordinal))
            {
                WriteValues(json, condition.Key, condition.Values);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    static void WriteValues(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 1)
        {
            json.WriteString(name, values[0]);
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values.Order(StringComparer.Ordinal))
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
