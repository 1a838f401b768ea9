using SecurityPlatform.Components.Detection;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Detection;

public sealed class ConfigurationRecordingTests
{
    static readonly Region s_west = Region.Parse("us-west-2");

    static ConfigurationRecordingArgs Valid => new()
    {
        HomeRegion = Sample.Home,
        Regions = [Sample.Home, s_west],
        ArchiveBucket = BucketName.Parse("example-config"),
        ArchiveKeyArn = Sample.KeyArn,
    };

    [Fact]
    public void Records_every_region_one_step_after_the_other()
    {
        var view = Preview.Of(() => new ConfigurationRecording("records", Valid), Deployed.Member);

        Assert.Equal(
            "records-channel-ap-northeast-1 records-channel-us-west-2 records-pack-ap-northeast-1 records-pack-us-west-2 records-recorder-ap-northeast-1 "
            + "records-recorder-us-west-2 records-role records-status-ap-northeast-1 records-status-us-west-2",
            string.Join(' ', view.Managed.Select(r => Urn.Name(r.Urn)).Order(StringComparer.Ordinal)));
        Assert.Equal(["records-recorder-us-west-2"], view.Named("records-channel-us-west-2").Waits());
        Assert.Equal(["records-channel-us-west-2"], view.Named("records-status-us-west-2").Waits());
        Assert.Equal(["records-status-us-west-2"], view.Named("records-pack-us-west-2").Waits());
        """{"awsServiceName":"config.amazonaws.com"}""".AreInputsOf(view.Named("records-role"));
    }

    [Fact]
    public void Records_everything_and_what_is_global_only_at_home()
    {
        var view = Preview.Of(() => new ConfigurationRecording("records", Valid), Deployed.Member);

        Assert.Equal("{allSupported: true, includeGlobalResourceTypes: true}", view.Named("records-recorder-ap-northeast-1").Inputs["recordingGroup"].ToString());
        Assert.Equal("{allSupported: true, includeGlobalResourceTypes: false}", view.Named("records-recorder-us-west-2").Inputs["recordingGroup"].ToString());
        Assert.Equal(
            "{recordingFrequency: CONTINUOUS, recordingModeOverride: {recordingFrequency: DAILY, resourceTypes: [AWS::EC2::NetworkInterface]}}",
            view.Named("records-recorder-us-west-2").Inputs["recordingMode"].ToString());
    }

    [Fact]
    public void Delivers_a_snapshot_a_day_to_the_archive() =>
        $$"""
        {
          "name": "default",
          "region": "us-west-2",
          "s3BucketName": "example-config",
          "s3KmsKeyArn": "{{Sample.KeyArn}}",
          "snapshotDeliveryProperties": { "deliveryFrequency": "TwentyFour_Hours" }
        }
        """.AreInputsOf(Preview.Of(() => new ConfigurationRecording("records", Valid), Deployed.Member).Named("records-channel-us-west-2"));

    [Fact]
    public void Leaves_the_pack_out_when_told() =>
        Assert.Empty(Preview.Of(() => new ConfigurationRecording("records", Valid with { ConformancePack = false })).All("aws:cfg/conformancePack:ConformancePack"));

    [Fact]
    public void Lists_each_rule_of_the_pack_once()
    {
        Assert.StartsWith(
            """
            Resources:
              TrailCoversAllRegions:
                Type: AWS::Config::ConfigRule
                Properties:
                  ConfigRuleName: platform-TrailCoversAllRegions
                  Source:
                    Owner: AWS
                    SourceIdentifier: MULTI_REGION_CLOUD_TRAIL_ENABLED

            """,
            PlatformConformancePack.Template,
            StringComparison.Ordinal);
        Assert.Equal(PlatformConformancePack.Rules.Count, PlatformConformancePack.Rules.DistinctBy(rule => rule.Name).Count());
    }

    [Fact]
    public void Aggregates_the_organization_with_a_role_of_its_own()
    {
        var view = Deployed.Of(
            () => new ConfigurationAggregation("config", Sample.Home, AccountId.Parse(Deployed.Security)), cloud: DelegatedCloud.Registered("config.amazonaws.com"));

        """
        {
          "name": "platform",
          "organizationAggregationSource": { "allRegions": true, "roleArn": "arn:aws:iam::444455556666:role/platform-config-aggregator" },
          "region": "ap-northeast-1"
        }
        """.AreInputsOf(view.Named("config-aggregator"));
        """{"policyArn":"arn:aws:iam::aws:policy/service-role/AWSConfigRoleForOrganizations","role":"platform-config-aggregator"}"""
            .AreInputsOf(view.Named("config-aggregator-rights"));
    }

    [Fact]
    public void Wants_the_home_region()
    {
        var error = Assert.Throws<PlatformConfigException>(() => (Valid with { Regions = [s_west] }).Validate("records"));

        Assert.Equal("records.Regions: expected the home region ap-northeast-1 among them, got us-west-2. Add it to security-platform:governedRegions.", error.Message);
    }
}
