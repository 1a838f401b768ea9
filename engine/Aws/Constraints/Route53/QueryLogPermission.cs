using SecurityPlatform.Engine.Aws.Facts;
using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Constraints.Route53;

/// <summary>A resource policy of CloudWatch Logs in us-east-1 must let Route 53 write.</summary>
sealed class QueryLogPermission() : CloudConstraint(
    "route53-log-policy", "InsufficientCloudWatchLogsResourcePolicy", "Route 53 API Reference: CreateQueryLoggingConfig", AwsTypes.QueryLog)
{
    const string Service = "route53.amazonaws.com";

    public override Violation? Check(CloudCall call)
    {
        var zone = $"arn:{call.Made.Partition}:route53:::hostedzone/{call.Made.Text("zoneId")}";
        var stream = $"{call.Made.Text("cloudwatchLogGroupArn")}:log-stream:{call.Made.Text("zoneId")}/DUB2";
        var (cloud, account) = (call.Cloud, call.Account);
        var policies = cloud.Resources(AwsTypes.LogResourcePolicy)
            .Where(p => p.Account == account && p.Region == "us-east-1")
            .Select(p => PolicyDocument.TryParse(PolicyText.Of(p.Inputs, "policyDocument"), PolicyKind.Resource))
            .OfType<PolicyDocument>()
            .ToArray();
        foreach (var action in (string[])["logs:CreateLogStream", "logs:PutLogEvents"])
        {
            var request = cloud.ServiceRequest(Service, action, stream, account, zone, account);
            if (!policies.Any(p => Authorization.Decide(request, new() { Resource = p }).Allowed))
            {
                return call.Wrong("cloudwatchLogGroupArn", $"a LogResourcePolicy in us-east-1 that lets {Service} use {action} on {stream}", $"{policies.Length} policies there, none that does",
                    "Create it for /aws/route53/* with Region us-east-1, and let the query log depend on it.");
            }
        }

        return null;
    }
}
