using System.Text.Json;
using SecurityPlatform.Engine.Aws.Constraints.Vended;

namespace SecurityPlatform.Engine.Aws.Constraints.Ssm;

/// <summary>A load balancer writes a test file when its log is switched on; an association that waits for the runbook fails with it.</summary>
sealed class LoadBalancerLogs() : CloudConstraint(
    "elb-log-bucket", "InvalidConfigurationRequest", "Elastic Load Balancing API Reference: ModifyLoadBalancerAttributes", AwsTypes.SsmAssociation)
{
    const string Attribute = "access_logs.s3.";

    public override Violation? Check(CloudCall call)
    {
        if (!call.Inputs.Has("waitForSuccessTimeoutSeconds")
            || call.Cloud.Find(AwsTypes.SsmDocument, call.Made.Text("name"), call.Account, call.Region)?.Inputs.Text("content") is not { } content
            || !content.Contains("ModifyLoadBalancerAttributes", StringComparison.Ordinal))
        {
            return null;
        }

        using var runbook = JsonDocument.Parse(content);
        foreach (var step in runbook.RootElement.GetProperty("mainSteps").EnumerateArray())
        {
            if (Of(call, step.GetProperty("inputs"))?.Refusal(call) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    static Delivery? Of(CloudCall call, JsonElement inputs)
    {
        if (!inputs.TryGetProperty("Attributes", out var list))
        {
            return null;
        }

        var attributes = list.EnumerateArray().ToDictionary(a => a.GetProperty("Key").GetString()!, a => a.GetProperty("Value").GetString()!, StringComparer.Ordinal);
        if (attributes.GetValueOrDefault(Attribute + "enabled") != "true" || attributes.GetValueOrDefault(Attribute + "bucket") is not { } bucket)
        {
            return null;
        }

        var prefix = attributes.GetValueOrDefault(Attribute + "prefix") is { Length: > 0 } own ? own + "/" : "";
        var balancer = inputs.GetProperty("LoadBalancerArn").GetString()!;

        // What is documented for a network load balancer is a grant of the account's whole folder; whether less is taken is not.
        return balancer.Contains(":loadbalancer/net/", StringComparison.Ordinal)
            ? VendedPlaces.Vended(call, "name", bucket, $"{prefix}AWSLogs/{call.Account}/")
            : new("logdelivery.elasticloadbalancing.amazonaws.com", balancer, "name", bucket, $"{prefix}AWSLogs/{call.Account}/ELBAccessLogTestFile");
    }
}
