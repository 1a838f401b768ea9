using System.Collections.Immutable;
using System.Text.Json;
using static SecurityPlatform.Engine.Aws.Iam.PolicyParser;

namespace SecurityPlatform.Engine.Aws.Iam;

/// <summary>Reads one statement of a policy document.</summary>
static class StatementReader
{
    public static PolicyStatement Read(JsonElement at, int index, PolicyKind kind)
    {
        var place = $"Statement[{index}]";
        Expect(at.ValueKind == JsonValueKind.Object, place, "an object", at);
        OnlyMembers(at, place, "Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition");
        var sid = at.TryGetProperty("Sid", out var s) ? s.GetString()! : "";
        Expect(kind == PolicyKind.Resource || sid.All(char.IsAsciiLetterOrDigit), $"{place}.Sid", "letters and digits", s);
        Expect(at.TryGetProperty("Effect", out var effect) && effect.ValueKind == JsonValueKind.String && effect.GetString() is "Allow" or "Deny",
            $"{place}.Effect", "Allow or Deny", effect);
        OneOf(at, place, "Action", "NotAction");
        CheckPrincipal(at, place, kind);
        CheckResource(at, place, kind);
        return new()
        {
            Sid = sid.Length > 0 ? sid : place,
            Allows = effect.GetString() == "Allow",
            Principal = Principals(at, place, "Principal"),
            NotPrincipal = Principals(at, place, "NotPrincipal"),
            Actions = Actions(at, place, "Action"),
            NotActions = Actions(at, place, "NotAction"),
            Resources = Resources(at, place, "Resource"),
            NotResources = Resources(at, place, "NotResource"),
            Conditions = at.TryGetProperty("Condition", out var conditions) ? Conditions(conditions, $"{place}.Condition") : [],
        };
    }

    static void CheckPrincipal(JsonElement at, string place, PolicyKind kind)
    {
        if (kind is PolicyKind.Resource or PolicyKind.Trust)
        {
            OneOf(at, place, "Principal", "NotPrincipal");
            return;
        }

        Expect(!at.TryGetProperty("Principal", out var named) && !at.TryGetProperty("NotPrincipal", out named),
            place, "no Principal in a policy that is attached to an identity or account", named);
    }

    static void CheckResource(JsonElement at, string place, PolicyKind kind)
    {
        if (kind != PolicyKind.Trust)
        {
            OneOf(at, place, "Resource", "NotResource");
            return;
        }

        Expect(!at.TryGetProperty("Resource", out var resource) && !at.TryGetProperty("NotResource", out resource),
            place, "no Resource in a trust policy", resource);
    }

    static void OneOf(JsonElement at, string place, string one, string other)
    {
        if (at.TryGetProperty(one, out _) == at.TryGetProperty(other, out _))
        {
            throw new PolicyFormatException($"{place}: expected either {one} or {other}, got {(at.TryGetProperty(one, out _) ? "both" : "neither")}");
        }
    }

    static ImmutableArray<string> Actions(JsonElement at, string place, string name)
    {
        var actions = Texts(at, $"{place}.{name}", name);
        foreach (var action in actions.IsDefault ? [] : actions)
        {
            var colon = action.IndexOf(':', StringComparison.Ordinal);
            if (action != "*" && (colon <= 0 || colon == action.Length - 1 || action.Contains(' ', StringComparison.Ordinal)))
            {
                throw new PolicyFormatException($"{place}.{name}: expected service:action or *, got {action}");
            }
        }

        return actions;
    }

    static ImmutableArray<string> Resources(JsonElement at, string place, string name)
    {
        var resources = Texts(at, $"{place}.{name}", name);
        foreach (var resource in resources.IsDefault ? [] : resources)
        {
            if (resource != "*" && !resource.StartsWith("${", StringComparison.Ordinal)
                && (!resource.StartsWith("arn:", StringComparison.Ordinal) || resource.AsSpan().Count(':') < 5))
            {
                throw new PolicyFormatException($"{place}.{name}: expected an ARN or *, got {resource}");
            }
        }

        return resources;
    }

    static PrincipalSet? Principals(JsonElement at, string place, string name)
    {
        if (!at.TryGetProperty(name, out var element))
        {
            return null;
        }

        place = $"{place}.{name}";
        if (element.ValueKind == JsonValueKind.String)
        {
            Expect(element.GetString() == "*", place, "\"*\" or an object", element);
            return new(true, [], [], []);
        }

        Expect(element.ValueKind == JsonValueKind.Object, place, "\"*\" or an object", element);
        OnlyMembers(element, place, "AWS", "Service", "Federated", "CanonicalUser");
        var aws = Given(Texts(element, place, "AWS"));
        foreach (var principal in aws)
        {
            var valid = principal == "*" || PrincipalSet.AccountOf(principal) is not null
                || (Arn.TryParse(principal, out var arn) && arn.Service is "iam" or "sts" && !principal.Contains('*', StringComparison.Ordinal))
                || principal.StartsWith("AROA", StringComparison.Ordinal) || principal.StartsWith("AIDA", StringComparison.Ordinal);
            if (!valid)
            {
                throw new PolicyFormatException($"{place}.AWS: expected *, an account id or the ARN of an account, role or user without wildcards, got {principal}");
            }
        }

        var services = Given(Texts(element, place, "Service"));
        return services.FirstOrDefault(s => !s.Contains(".amazonaws.com", StringComparison.Ordinal)) is { } stranger
            ? throw new PolicyFormatException($"{place}.Service: expected a service principal such as s3.amazonaws.com, got {stranger}")
            : new(aws.Contains("*"), aws, services, Given(Texts(element, place, "Federated")));
    }

    static ImmutableArray<PolicyCondition> Conditions(JsonElement at, string place)
    {
        Expect(at.ValueKind == JsonValueKind.Object, place, "an object", at);
        var conditions = ImmutableArray.CreateBuilder<PolicyCondition>();
        foreach (var operation in at.EnumerateObject())
        {
            var parsed = ConditionOperator.TryParse(operation.Name)
                ?? throw new PolicyFormatException($"{place}: expected a condition operator, got {operation.Name}");
            Expect(operation.Value.ValueKind == JsonValueKind.Object, $"{place}.{operation.Name}", "an object of context keys", operation.Value);
            foreach (var key in operation.Value.EnumerateObject())
            {
                conditions.Add(new(parsed, key.Name, Texts(operation.Value, $"{place}.{operation.Name}", key.Name)));
            }
        }

        return conditions.ToImmutable();
    }

    static ImmutableArray<string> Given(ImmutableArray<string> texts) => texts.IsDefault ? [] : texts;

    static ImmutableArray<string> Texts(JsonElement at, string place, string name)
    {
        if (!at.TryGetProperty(name, out var element))
        {
            return default;
        }

        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var item in Elements(element, place, "at least one value"))
        {
            Expect(item.ValueKind is JsonValueKind.String or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number, place, "texts", item);
            texts.Add(item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText());
        }

        return texts.ToImmutable();
    }
}
