using Bindgen.Emit;
using Bindgen.Schema;

namespace SecurityPlatform.Tests.Bindings;

/// <summary>The C# of a few classes, to see in a review what a change of the generator does.</summary>
public sealed class GoldenClassTests
{
    [Theory]
    [InlineData("aws:cloudtrail/trail:Trail", "CloudTrail")]
    [InlineData("aws:cloudwatch/eventTarget:EventTarget", "CloudWatch")]
    [InlineData("aws:iam/policy:Policy", "Iam")]
    [InlineData("aws:secretsmanager/secretVersion:SecretVersion", "SecretsManager")]
    [InlineData("aws:iam/getPolicyDocument:getPolicyDocument", "Iam")]
    public void The_class_is_written_as_reviewed(string token, string space)
    {
        var name = token[(token.LastIndexOf(':') + 1)..];
        var golden = Path.Combine(BindingsData.Root, "tests", "Golden", "bindings", $"{name}.golden.cs.txt");
        var code = Emit(token)[$"Pulumi.Aws.{space}.cs"];
        if (Environment.GetEnvironmentVariable("SP_UPDATE_GOLDEN") is not null)
        {
            File.WriteAllText(golden, code);
        }

        Assert.True(File.ReadAllText(golden) == code, $"{golden} differs. Run the tests with SP_UPDATE_GOLDEN=1 and review the diff.");
    }

    static Dictionary<string, string> Emit(string token)
    {
        var schema = new PackageSchema("aws", "7.48.0", "");
        if (BindingsData.Aws.Resources.TryGetValue(token, out var resource))
        {
            schema.Resources.Add(token, resource);
        }
        else
        {
            schema.Functions.Add(token, BindingsData.Aws.Functions[token] with { Result = Without(BindingsData.Aws.Functions[token].Result, "statements") });
        }

        return BindingsWriter.Files(schema, BindingsData.Tables, withState: false);
    }

    static Properties Without(Properties properties, string name)
    {
        var rest = new Properties();
        foreach (var (wire, property) in properties.Where(p => p.Key != name))
        {
            rest.Add(wire, property);
        }

        return rest;
    }
}
