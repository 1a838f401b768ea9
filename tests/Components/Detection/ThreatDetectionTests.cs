using SecurityPlatform.Components.Detection;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Detection;

public sealed class ThreatDetectionTests
{
    static readonly Region s_west = Region.Parse("us-west-2");

    static ThreatDetectionArgs Valid => new()
    {
        Regions = [Sample.Home, s_west],
        DelegatedRegions = [Sample.Home],
        Features = ["RDS_LOGIN_EVENTS", "S3_DATA_EVENTS"],
    };

    [Fact]
    public void Watches_every_region_and_the_organization_where_delegated() =>
        Assert.Equal(
            [
                "guardduty-detector-ap-northeast-1", "guardduty-detector-us-west-2",
                "guardduty-feature-rds-login-events-ap-northeast-1", "guardduty-feature-rds-login-events-us-west-2",
                "guardduty-feature-s3-data-events-ap-northeast-1", "guardduty-feature-s3-data-events-us-west-2",
                "guardduty-organization-ap-northeast-1", "guardduty-organization-rds-login-events-ap-northeast-1",
                "guardduty-organization-s3-data-events-ap-northeast-1",
            ],
            Preview.Of(() => new ThreatDetection("guardduty", Valid)).Managed.Select(r => Urn.Name(r.Urn)).Order(StringComparer.Ordinal));

    [Fact]
    public void Changes_one_thing_of_a_detector_at_a_time()
    {
        var view = Preview.Of(() => new ThreatDetection("guardduty", Valid));

        string[] chain =
        [
            "guardduty-detector-ap-northeast-1", "guardduty-feature-rds-login-events-ap-northeast-1", "guardduty-feature-s3-data-events-ap-northeast-1",
            "guardduty-organization-ap-northeast-1", "guardduty-organization-rds-login-events-ap-northeast-1",
            "guardduty-organization-s3-data-events-ap-northeast-1",
        ];
        Assert.All(chain.Zip(chain.Skip(1)), pair => Assert.Contains(pair.First, view.Named(pair.Second).Waits()));
    }

    [Fact]
    public void Enrols_every_account_with_every_plan()
    {
        var view = Deployed.Of(() => new ThreatDetection("guardduty", Valid with { DelegatedRegions = [] }));
        var detector = view.Named("guardduty-detector-us-west-2");

        """{"enable":true,"findingPublishingFrequency":"FIFTEEN_MINUTES","region":"us-west-2"}""".AreInputsOf(detector);
        Assert.True(detector.Protect);
        $$"""{"detectorId":"{{detector.Id}}","name":"S3_DATA_EVENTS","region":"us-west-2","status":"ENABLED"}"""
            .AreInputsOf(view.Named("guardduty-feature-s3-data-events-us-west-2"));
    }

    [Fact]
    public void Watches_running_workloads_without_installing_agents()
    {
        var view = Preview.Of(() => new ThreatDetection("guardduty", Valid with { Features = ["RUNTIME_MONITORING"] }));

        var own = view.Named("guardduty-feature-runtime-monitoring-ap-northeast-1");
        Assert.Equal(
            "[{name: EC2_AGENT_MANAGEMENT, status: DISABLED}, {name: ECS_FARGATE_AGENT_MANAGEMENT, status: DISABLED}, {name: EKS_ADDON_MANAGEMENT, status: DISABLED}]",
            own.Inputs["additionalConfigurations"].ToString());
        Assert.Equal("additionalConfigurations", string.Join(' ', own.IgnoreChanges));
        Assert.Equal(
            "[{autoEnable: NONE, name: EC2_AGENT_MANAGEMENT}, {autoEnable: NONE, name: ECS_FARGATE_AGENT_MANAGEMENT}, {autoEnable: NONE, name: EKS_ADDON_MANAGEMENT}]",
            view.Named("guardduty-organization-runtime-monitoring-ap-northeast-1").Inputs["additionalConfigurations"].ToString());
    }

    [Fact]
    public void Switches_every_plan_on_by_default() =>
        Assert.Equal(
            ["EBS_MALWARE_PROTECTION", "EKS_AUDIT_LOGS", "LAMBDA_NETWORK_LOGS", "RDS_LOGIN_EVENTS", "RUNTIME_MONITORING", "S3_DATA_EVENTS"],
            new ThreatDetectionArgs { Regions = [], DelegatedRegions = [] }.Features);

    [Fact]
    public void Refuses_regions_that_are_not_governed()
    {
        var args = Valid with { Regions = [], DelegatedRegions = [s_west] };

        var error = Assert.Throws<PlatformConfigException>(() => args.Validate("guardduty"));

        Assert.Equal(
            """
            guardduty.Regions: expected at least one region, got none. Name one in security-platform:governedRegions.
            guardduty.DelegatedRegions: expected governed regions only, got us-west-2. Add it to security-platform:governedRegions.
            """,
            error.Message);
    }
}
