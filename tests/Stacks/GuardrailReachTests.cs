using Pulumi.Rpc;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Engine.State;
using SecurityPlatform.Model;
using SecurityPlatform.Tests.Components;
using SecurityPlatform.Tests.Components.Guardrails;
using SecurityPlatform.Tests.Model;

namespace SecurityPlatform.Tests.Stacks;

/// <summary>The service control policies reach everything that carries or keeps logs: no administrator of an account takes it away.</summary>
public sealed class GuardrailReachTests(LogPathTests.Deployment deployment) : IClassFixture<LogPathTests.Deployment>
{
    static readonly Platform s_platform = Sample.Platform("master") with { ArchiveCopyRegion = Region.Parse(LogPathTests.Deployment.Second) };

    [Theory]
    [InlineData("aws:cloudwatch/eventRule:EventRule", "events:DeleteRule")]
    [InlineData("aws:cloudwatch/logDelivery:LogDelivery", "logs:DeleteDelivery")]
    [InlineData("aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination", "logs:DeleteDeliveryDestination")]
    [InlineData("aws:cloudwatch/logDeliverySource:LogDeliverySource", "logs:DeleteDeliverySource")]
    [InlineData("aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter", "logs:DeleteSubscriptionFilter")]
    [InlineData("aws:ec2/flowLog:FlowLog", "ec2:DeleteFlowLogs")]
    [InlineData("aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream", "firehose:DeleteDeliveryStream")]
    [InlineData("aws:kms/key:Key", "kms:ScheduleKeyDeletion", "archive-")]
    [InlineData("aws:kms/key:Key", "kms:ScheduleKeyDeletion", "copy-")]
    [InlineData("aws:networkfirewall/loggingConfiguration:LoggingConfiguration", "network-firewall:UpdateLoggingConfiguration")]
    [InlineData("aws:ram/resourceShare:ResourceShare", "ram:DeleteResourceShare")]
    [InlineData("aws:route53/queryLog:QueryLog", "route53:DeleteQueryLoggingConfig")]
    [InlineData("aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig", "route53resolver:DeleteResolverQueryLogConfig")]
    [InlineData("aws:s3/bucketPolicy:BucketPolicy", "s3:DeleteBucketPolicy", "archive-")]
    [InlineData("aws:s3/bucketPolicy:BucketPolicy", "s3:DeleteBucketPolicy", "copy-")]
    [InlineData("aws:s3/bucketPolicy:BucketPolicy", "s3:DeleteBucketPolicy", "elb-")]
    [InlineData("aws:s3/bucketPolicy:BucketPolicy", "s3:DeleteBucketPolicy", "s3-access-")]
    [InlineData("aws:s3/bucketReplicationConfig:BucketReplicationConfig", "s3:PutReplicationConfiguration")]
    [InlineData("aws:ssm/document:Document", "ssm:DeleteDocument", "ssm-preferences-")]
    [InlineData("aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration", "wafv2:DeleteLoggingConfiguration")]
    public void No_administrator_takes_it_away(string type, string action, string names = "")
    {
        var found = StackFiles.Stacks.SelectMany(stack => deployment.Organization.View(stack).All(type), (stack, resource) => (Stack: stack, Resource: resource))
            .Where(one => Urn.Name(one.Resource.Urn).StartsWith(names, StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(found);
        Assert.Equal([], found.Where(one => IsAllowed("Administrator", one.Stack, one.Resource, action)).Select(one => one.Resource.Urn));
        Assert.Equal([], found.Where(one => !IsAllowed(s_platform.BreakGlassRole, one.Stack, one.Resource, action)).Select(one => one.Resource.Urn));
    }

    static bool IsAllowed(string role, string stack, ResourceState resource, string action)
    {
        var account = Sample.Platform(stack).Self.Id.ToString();
        return ServiceControlsTests.IsAllowed(s_platform, account, role, action, ArnOf(resource, account));
    }

    // The ARN that the action is asked for: "Resource types" of each service, AWS Service Authorization Reference.
    static string ArnOf(ResourceState resource, string account) => resource.Type switch
    {
        "aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter" => $"arn:aws:logs:{Text(resource.Inputs, "region")}:{account}:log-group:{Text(resource.Inputs, "logGroup")}",
        "aws:s3/bucketPolicy:BucketPolicy" or "aws:s3/bucketReplicationConfig:BucketReplicationConfig" => $"arn:aws:s3:::{Text(resource.Inputs, "bucket")}",
        "aws:ssm/document:Document" => $"arn:aws:ssm:{Text(resource.Inputs, "region")}:{account}:document/{Text(resource.Inputs, "name")}",
        _ => resource.Outputs.Find("arn")?.Unwrapped is StringValue { Value: var arn } ? arn : "*",
    };

    static string Text(PropertyMap inputs, string name) => ((StringValue)inputs[name].Unwrapped).Value;
}
