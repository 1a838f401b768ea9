using Pulumi.Rpc;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    static readonly string[] SecretWords = ["TOKEN", "SECRET", "PASSWORD", "API_KEY", "PRIVATE_KEY"];

    /// <summary>Environment variables are read by everybody who may list functions.</summary>
    public static PolicyRule FunctionsHoldNoSecrets => field ??= new()
    {
        Id = "functions-hold-no-secrets",
        Title = "Functions get secrets by name, never by value",
        Severity = Severity.High,
        Controls = ["PCI DSS 8.6.2", "NIST IA-5(7)", "NIST SC-28"],
        Why = "The value stands in the console, in every export and in the state of the stack, and changing it means deploying.",
        Fix = "Put the secret's ARN or parameter name into the variable and read the value when it is needed.",
        Check = (organization, _) => organization.OfType(AwsTypes.Function)
            .Select(function => function["environment"]["variables"])
            .Where(variables => !variables.IsMissing)
            .Select(CheckVariables),
    };

    static Finding CheckVariables(Setting variables)
    {
        var names = variables.Value is PropertyMap map ? map.Select(member => member.Key) : [];
        bool? free = variables.IsUnknown ? null : true;
        var guilty = "";
        foreach (var name in names.Where(name => Array.Exists(SecretWords, word => name.EndsWith(word, StringComparison.OrdinalIgnoreCase))))
        {
            var value = variables[name];
            bool? named = value.IsUnknown ? null : value.Text is not { } text || text.StartsWith("arn:", StringComparison.Ordinal) || text.StartsWith('/');
            guilty = named == false && guilty.Length == 0 ? name : guilty;
            free &= named;
        }

        return Finding.About(variables.Resource, variables.Path, free, "no secret by value", $"one in {guilty}");
    }
}
