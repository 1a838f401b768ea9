using System.Collections.Immutable;
using System.Text.Json;

namespace SecurityPlatform.Engine.Aws.Iam;

/// <summary>Reads policy documents and says what AWS would call malformed.</summary>
/// <remarks>
/// Source: IAM User Guide, Grammar of the IAM JSON policy language. System.Text.Json, not Newtonsoft.Json: policies
/// are read on every preview, and its code comes precompiled with the runtime.
/// </remarks>
static class PolicyParser
{
    /// <summary>The document, or null and the first problem as <c>PLACE: expected X, got Y.</c></summary>
    public static (PolicyDocument? Document, string? Problem) Parse(string text, PolicyKind kind)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return (ReadDocument(json.RootElement, kind), null);
        }
        catch (JsonException e)
        {
            return (null, $"document: expected JSON, got a text that breaks off or errs at line {e.LineNumber + 1}");
        }
        catch (PolicyFormatException e)
        {
            return (null, e.Message);
        }
    }

    static PolicyDocument ReadDocument(JsonElement root, PolicyKind kind)
    {
        Expect(root.ValueKind == JsonValueKind.Object, "document", "an object", root);
        OnlyMembers(root, "document", "Version", "Id", "Statement");
        var version = root.TryGetProperty("Version", out var v) ? v.GetString() : null;
        Expect(version is null or "2012-10-17" or "2008-10-17", "Version", "2012-10-17", v);
        if (!root.TryGetProperty("Statement", out var statements))
        {
            throw new PolicyFormatException("Statement: expected at least one statement, got none");
        }

        var read = ReadStatements(statements, kind);
        var twice = read.GroupBy(s => s.Sid, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        return twice is null
            ? new(version == "2012-10-17", read)
            : throw new PolicyFormatException($"Statement: expected every Sid once, got {twice.Key} {twice.Count()} times");
    }

    static ImmutableArray<PolicyStatement> ReadStatements(JsonElement statements, PolicyKind kind)
    {
        var read = ImmutableArray.CreateBuilder<PolicyStatement>();
        foreach (var statement in Elements(statements, "Statement", "at least one statement"))
        {
            read.Add(StatementReader.Read(statement, read.Count, kind));
        }

        return read.ToImmutable();
    }

    /// <summary>The grammar lets a lone value stand for a list of one; an empty list is refused.</summary>
    internal static IEnumerable<JsonElement> Elements(JsonElement at, string place, string expected)
    {
        if (at.ValueKind != JsonValueKind.Array)
        {
            yield return at;
            yield break;
        }

        Expect(at.GetArrayLength() > 0, place, expected, at);
        foreach (var item in at.EnumerateArray())
        {
            yield return item;
        }
    }

    internal static void OnlyMembers(JsonElement at, string place, params ReadOnlySpan<string> known)
    {
        foreach (var member in at.EnumerateObject())
        {
            if (!known.Contains(member.Name))
            {
                throw new PolicyFormatException($"{place}: expected one of {string.Join(", ", known.ToArray())}, got {member.Name}");
            }
        }
    }

    internal static void Expect(bool holds, string place, string expected, JsonElement got)
    {
        if (!holds)
        {
            var text = got.ValueKind == JsonValueKind.Undefined ? "nothing" : got.GetRawText();
            throw new PolicyFormatException($"{place}: expected {expected}, got {(text.Length > 80 ? text[..80] + "..." : text)}");
        }
    }
}
