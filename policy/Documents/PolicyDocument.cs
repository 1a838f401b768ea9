using System.Text.Json;

namespace SecurityPlatform.Policy;

/// <summary>A policy document, read so that rules can ask what it means.</summary>
/// <remarks>Grammar: "Grammar of the IAM JSON policy language", AWS IAM User Guide. Unknown members are ignored, as AWS refuses them itself.
/// System.Text.Json, because thousands of documents are read on the way to a preview: a third of the time and a tenth of the
/// start-up of Newtonsoft.Json.</remarks>
public sealed record PolicyDocument(IReadOnlyList<PolicyStatement> Statements)
{
    /// <summary>Reads a document; null when the text is none.</summary>
    public static PolicyDocument? Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Of(json.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static PolicyDocument? Of(JsonElement document)
    {
        if (!document.TryGetProperty("Statement", out var statements))
        {
            return null;
        }

        var read = new List<PolicyStatement>();
        foreach (var statement in Elements(statements))
        {
            if (statement.ValueKind == JsonValueKind.Object)
            {
                read.Add(StatementOf(statement));
            }
        }

        return new(read);
    }

    static PolicyStatement StatementOf(JsonElement statement)
    {
        var (principal, exceptPrincipals) = Member(statement, "Principal", "NotPrincipal");
        var (action, exceptActions) = Member(statement, "Action", "NotAction");
        var (resource, exceptResources) = Member(statement, "Resource", "NotResource");
        return new()
        {
            Sid = Text(Member(statement, "Sid")),
            Allows = Text(Member(statement, "Effect")) == "Allow",
            Principals = Principals(principal),
            ExceptPrincipals = exceptPrincipals,
            Actions = Texts(action),
            ExceptActions = exceptActions,
            Resources = Texts(resource),
            ExceptResources = exceptResources,
            Conditions = Conditions(Member(statement, "Condition")),
        };
    }

    static List<PolicyPrincipal> Principals(JsonElement element)
    {
        var principals = new List<PolicyPrincipal>();
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var kind in element.EnumerateObject())
            {
                principals.AddRange(Texts(kind.Value).Select(name => new PolicyPrincipal(kind.Name, name)));
            }
        }
        else if (element.ValueKind == JsonValueKind.String)
        {
            principals.Add(new("*", Text(element)));
        }

        return principals;
    }

    static List<PolicyCondition> Conditions(JsonElement block)
    {
        var conditions = new List<PolicyCondition>();
        if (block.ValueKind == JsonValueKind.Object)
        {
            foreach (var lines in block.EnumerateObject())
            {
                AddConditions(conditions, lines);
            }
        }

        return conditions;
    }

    static void AddConditions(List<PolicyCondition> conditions, JsonProperty lines)
    {
        if (lines.Value.ValueKind == JsonValueKind.Object)
        {
            foreach (var line in lines.Value.EnumerateObject())
            {
                conditions.Add(new(lines.Name, line.Name, Texts(line.Value)));
            }
        }
    }

    static (JsonElement Value, bool Except) Member(JsonElement statement, string name, string negative) =>
        statement.TryGetProperty(negative, out var value) ? (value, true) : (Member(statement, name), false);

    static JsonElement Member(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? value : default;

    static List<string> Texts(JsonElement element)
    {
        var texts = new List<string>();
        foreach (var item in Elements(element))
        {
            texts.Add(Text(item));
        }

        return texts;
    }

    /// <summary>The grammar lets a lone value stand for a list of one.</summary>
    static IEnumerable<JsonElement> Elements(JsonElement element)
    {
        if (element.ValueKind is not (JsonValueKind.Array or JsonValueKind.Undefined))
        {
            yield return element;
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                yield return item;
            }
        }
    }

    /// <summary>Booleans and numbers are written with and without quotes; AWS reads both.</summary>
    static string Text(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString() ?? "",
        JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number => element.GetRawText(),
        _ => "",
    };
}
