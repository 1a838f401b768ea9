using SecurityPlatform.Components.Guardrails;
using SecurityPlatform.Components.Policies;
using SecurityPlatform.Engine.Aws;
using SecurityPlatform.Engine.Aws.Iam;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Model;
using SecurityPlatform.Tests.Components.Detection;
using SecurityPlatform.Tests.Engine.Aws;
using PolicyDocument = SecurityPlatform.Components.Policies.PolicyDocument;

namespace SecurityPlatform.Tests.Components.Guardrails;

public sealed class ServiceControlsTests
{
    static readonly Platform s_platform = Sample.Platform("master");

    static ServiceControlsArgs Valid => new()
    {
        Policies = new GuardrailPolicies(s_platform).All,
        Target = DelegatedCloud.Organization.RootId,
    };

    [Fact]
    public void Attaches_four_policies_to_the_root()
    {
        var cloud = Cloud.InMemory(DelegatedCloud.Organization);
        cloud.Adopt(AwsTypes.Organization, "organization", Sandbox.Map("""{"featureSet":"ALL","enabledPolicyTypes":["SERVICE_CONTROL_POLICY"]}"""), Deployed.Master, "");

        var view = Deployed.Of(() => new ServiceControls("guardrails", Valid), Deployed.Master, cloud);

        string[] policies = ["guardrails-platform-detection", "guardrails-platform-evidence", "guardrails-platform-logs", "guardrails-platform-organization"];
        Assert.Equal(
            policies.Concat(policies.Select(name => $"{name}-everywhere")).Order(StringComparer.Ordinal),
            view.Managed.Select(r => Urn.Name(r.Urn)).Order(StringComparer.Ordinal));
        Assert.All(policies, name =>
            $$"""{"policyId":"{{view.Named(name).Id}}","targetId":"{{DelegatedCloud.Organization.RootId}}"}""".AreInputsOf(view.Named($"{name}-everywhere")));
    }

    [Fact]
    public void Fits_the_quota_with_room_for_names()
    {
        // The longest role names and organization id that AWS allows.
        var longest = s_platform with
        {
            DeployRole = new('d', 64),
            BreakGlassRole = new('b', 64),
            AuditorRole = new('a', 64),
            Organization = OrganizationId.Parse($"o-{new string('a', 32)}"),
            HomeRegion = Region.Parse("ap-northeast-1"),
        };

        Assert.All(new GuardrailPolicies(longest).All.Values, document => Assert.InRange(document.ToJson().Length, 1, ServiceControlsArgs.MaximumLength));
    }

    [Theory]
    [InlineData("cloudtrail:StopLogging", "arn:aws:cloudtrail:ap-northeast-1:111122223333:trail/platform-organization", true)]
    [InlineData("guardduty:DeleteDetector", "arn:aws:guardduty:us-east-1:777788889999:detector/1", true)]
    [InlineData("config:StopConfigurationRecorder", "*", true)]
    [InlineData("securityhub:DisableSecurityHub", "*", true)]
    [InlineData("iam:PutRolePolicy", "arn:aws:iam::777788889999:role/platform-firehose-dns", true)]
    [InlineData("logs:DeleteLogGroup", "arn:aws:logs:us-east-1:777788889999:log-group:/aws/route53/example.com", true)]
    [InlineData("ec2:DeleteFlowLogs", "*", true)]
    [InlineData("s3:PutBucketPolicy", "arn:aws:s3:::a1b2c3d4e5-cloudtrail-444455556666-ap-northeast-1", true)]
    [InlineData("organizations:LeaveOrganization", "*", false)]
    [InlineData("account:DisableRegion", "*", false)]
    [InlineData("s3:DeleteObjectVersion", "arn:aws:s3:::a1b2c3d4e5-cloudtrail-444455556666-ap-northeast-1/AWSLogs/x", false)]
    [InlineData("s3:DeleteBucket", "arn:aws:s3:::a1b2c3d4e5-dns-444455556666-ap-northeast-1", false)]
    [InlineData("s3:DeleteBucketPolicy", "arn:aws:s3:::a1b2c3d4e5-s3-access-landing-777788889999-us-east-1", false)]
    [InlineData("logs:DeleteSubscriptionFilter", "arn:aws:logs:ap-northeast-1:777788889999:log-group:/aws/eks/services/cluster", true)]
    [InlineData("ssm:UpdateDocument", "arn:aws:ssm:ap-northeast-1:777788889999:document/SSM-SessionManagerRunShell", true)]
    [InlineData("kms:ScheduleKeyDeletion", "arn:aws:kms:ap-northeast-1:444455556666:key/1", false)]
    public void Stops_everybody_and_spares_the_break_glass_role(string action, string resource, bool sparesDeployment)
    {
        Assert.False(IsAllowed("Administrator", action, resource));
        Assert.Equal(sparesDeployment, IsAllowed("PlatformDeploy", action, resource));
        Assert.True(IsAllowed("PlatformBreakGlass", action, resource));
    }

    [Theory]
    [InlineData("logs:DeleteLogGroup", "arn:aws:logs:us-east-1:777788889999:log-group:/aws/lambda/shop")]
    [InlineData("s3:DeleteBucket", "arn:aws:s3:::example-shop")]
    [InlineData("logs:DeleteLogGroup", "arn:aws:logs:ap-northeast-1:777788889999:log-group:/aws/eks/services/cluster")]
    [InlineData("ram:DeleteResourceShare", "arn:aws:ram:ap-northeast-1:777788889999:resource-share/1")]
    [InlineData("iam:PutRolePolicy", "arn:aws:iam::777788889999:role/shop")]
    [InlineData("kms:ScheduleKeyDeletion", "arn:aws:kms:ap-northeast-1:777788889999:key/1")]
    [InlineData("ec2:RunInstances", "*")]
    public void Leaves_everything_else_alone(string action, string resource) => Assert.True(IsAllowed("Administrator", action, resource));

    [Fact]
    public void Refuses_what_does_not_fit()
    {
        var large = new PolicyDocument(Statement.Deny("Large", $"s3:{new string('a', 5_200)}") with { Resources = ["arn:aws:s3:::example"] });
        var args = Valid with { Policies = Enumerable.Range(1, 5).ToDictionary(i => $"p{i}", i => i == 1 ? large : Valid.Policies["platform-organization"]) };

        var error = Assert.Throws<PlatformConfigException>(() => args.Validate("guardrails"));

        Assert.Equal(
            $"""
            guardrails.Policies: expected 1 to 4 policies, got 5. Merge some: FullAWSAccess takes the fifth place.
            guardrails.Policies[p1]: expected at most 5120 characters, got {large.ToJson().Length}. Move a statement to another policy.
            """,
            error.Message);
    }

    static bool IsAllowed(string role, string action, string resource) => IsAllowed(s_platform, "777788889999", role, action, resource);

    /// <summary>Whether the policies leave a call to a role that may do everything else.</summary>
    internal static bool IsAllowed(Platform platform, string account, string role, string action, string resource)
    {
        var arn = $"arn:aws:iam::{account}:role/{role}";
        var all = SecurityPlatform.Engine.Aws.Iam.PolicyDocument.AllowAll;
        return Authorization.Decide(
            AccessRequest.Of(Requester.OfArn(arn), action, resource, account),
            new()
            {
                Identity = [all],
                ServiceControl =
                [
                    [all, .. new GuardrailPolicies(platform).All.Values.Select(d => SecurityPlatform.Engine.Aws.Iam.PolicyDocument.TryParse(d.ToJson(), PolicyKind.ServiceControl)!)],
                ],
            }).Allowed;
    }
}
