using System.Text;

namespace SecurityPlatform.Engine.Aws.Kinds;

/// <summary>The rule for the types that have no kind of their own: by name where they have one, else by drawn characters.</summary>
static class GenericKind
{
    // What a resource belongs to; AWS moves nothing from one owner to another.
    static readonly string[] Owners =
    [
        "accountId", "adminAccountId", "analyzerName", "detectorId", "eventBusName", "functionName", "graphArn",
        "identityPoolId", "planId", "principal", "queueUrl", "resourceArn", "resourceShareArn", "scope", "secretId",
        "subnetId", "type", "userPoolId", "vpcId", "webAclArn", "zoneId",
    ];

    // Module of the provider to service in ARNs, where they differ.
    static readonly Dictionary<string, string> Services = new(StringComparer.Ordinal)
    {
        ["accessanalyzer"] = "access-analyzer",
        ["alb"] = "elasticloadbalancing",
        ["lb"] = "elasticloadbalancing",
        ["cfg"] = "config",
        ["cloudwatch"] = "events",
        ["cognito"] = "cognito-idp",
        ["macie"] = "macie2",
        ["sfn"] = "states",
    };

    public static ResourceKind Of(TypeShape shape)
    {
        var service = Services.GetValueOrDefault(shape.Module, shape.Module);
        var resource = Kebab(shape.Name);
        var hasArn = shape.HasOutput("arn");
        var hasName = shape.HasInput("name");
        return new()
        {
            Id = hasName && hasArn
                ? static m => m.Inputs.Text("name") ?? m.Text("namePrefix") + m.Digits(26)
                : m => $"{resource}-{m.Hex(17)}",
            Arn = hasArn ? m => m.Arn(service, shape.Module is "sns" or "sqs" && hasName ? m.Id : $"{resource}/{m.Id}") : null,
            Name = hasName ? NameOf(shape) : null,
            Fixed = [.. Owners.Where(shape.HasInput)],
            TakenCode = hasName && hasArn ? "ResourceAlreadyExistsException" : null,
        };
    }

    /// <summary>Types of Cloud Control: their schema says what replaces them.</summary>
    public static ResourceKind Native(TypeShape shape)
    {
        var resource = Kebab(shape.Name);
        var service = shape.Module;
        return new()
        {
            Id = m => $"{resource}-{m.Hex(17)}",
            Arn = shape.HasOutput("arn") ? m => m.Arn(service, $"{resource}/{m.Id}") : null,
            Name = shape.HasInput("name") ? new() : null,
            Renames = !shape.Schema.ReplaceOnChanges.Contains("name"),
            Fixed = [.. shape.Schema.ReplaceOnChanges],
        };
    }

    static NameRule NameOf(TypeShape shape) => (shape.Module, shape.Name) switch
    {
        ("sns", "Topic") => new("name", 256, NameStyle.Fifo),
        ("sqs", "Queue") => new("name", 80, NameStyle.Fifo),
        ("lambda", "Function") => new("name", 64),
        _ => new(),
    };

    static string Kebab(string name)
    {
        var kebab = new StringBuilder(name.Length + 8);
        foreach (var c in name)
        {
            _ = char.IsUpper(c) && kebab.Length > 0 ? kebab.Append('-') : kebab;
            kebab.Append(char.ToLowerInvariant(c));
        }

        return kebab.ToString();
    }
}
