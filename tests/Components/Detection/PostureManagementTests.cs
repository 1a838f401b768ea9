using SecurityPlatform.Components.Detection;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Detection;

public sealed class PostureManagementTests
{
    static readonly Region s_west = Region.Parse("us-west-2");

    static PostureManagementArgs Valid => new()
    {
        HomeRegion = Sample.Home,
        Regions = [Sample.Home, s_west],
        DelegatedRegions = [Sample.Home, s_west],
        OrganizationRoot = DelegatedCloud.Organization.RootId,
    };

    [Fact]
    public void Has_a_hub_in_every_region_and_one_configuration_at_home()
    {
        var view = Preview.Of(() => new PostureManagement("securityhub", Valid));

        Assert.Equal(
            [
                "securityhub-aggregator", "securityhub-everybody", "securityhub-hub-ap-northeast-1", "securityhub-hub-us-west-2",
                "securityhub-organization", "securityhub-policy",
            ],
            view.Managed.Select(r => Urn.Name(r.Urn)).Order(StringComparer.Ordinal));
        Assert.All(view.All("aws:securityhub/account:Account"), hub => Assert.True(hub.Protect));
        Assert.All(view.Managed.Where(r => !Urn.Name(r.Urn).Contains("-hub-", StringComparison.Ordinal)), r =>
            Assert.Equal("ap-northeast-1", r.Inputs["region"].ToString()));
    }

    [Fact]
    public void Configures_centrally_after_the_aggregator()
    {
        var view = Preview.Of(() => new PostureManagement("securityhub", Valid));

        """{"linkingMode":"SPECIFIED_REGIONS","region":"ap-northeast-1","specifiedRegions":["us-west-2"]}""".AreInputsOf(view.Named("securityhub-aggregator"));
        Assert.Equal(["securityhub-hub-ap-northeast-1", "securityhub-hub-us-west-2"], view.Named("securityhub-aggregator").Waits());
        """{"autoEnable":false,"autoEnableStandards":"NONE","organizationConfiguration":{"configurationType":"CENTRAL"},"region":"ap-northeast-1"}"""
            .AreInputsOf(view.Named("securityhub-organization"));
        Assert.Equal(["securityhub-aggregator"], view.Named("securityhub-organization").Waits());
    }

    [Fact]
    public void Checks_every_account_against_the_chosen_standards()
    {
        var view = Preview.Of(() => new PostureManagement("securityhub", Valid with { Standards = SecurityStandards.All, DisabledControls = ["IAM.6"] }));

        """
        {
          "configurationPolicy": {
            "enabledStandardArns": [
              "arn:aws:securityhub:::ruleset/cis-aws-foundations-benchmark/v/1.2.0",
              "arn:aws:securityhub:ap-northeast-1::standards/aws-foundational-security-best-practices/v/1.0.0",
              "arn:aws:securityhub:ap-northeast-1::standards/cis-aws-foundations-benchmark/v/1.4.0",
              "arn:aws:securityhub:ap-northeast-1::standards/cis-aws-foundations-benchmark/v/3.0.0",
              "arn:aws:securityhub:ap-northeast-1::standards/nist-800-53/v/5.0.0",
              "arn:aws:securityhub:ap-northeast-1::standards/pci-dss/v/3.2.1",
              "arn:aws:securityhub:ap-northeast-1::standards/pci-dss/v/4.0.1"
            ],
            "securityControlsConfiguration": { "disabledControlIdentifiers": ["IAM.6"] },
            "serviceEnabled": true
          },
          "description": "The platform's standards, for every account.",
          "name": "platform",
          "region": "ap-northeast-1"
        }
        """.AreInputsOf(view.Named("securityhub-policy"));
        Assert.Equal(
            $"{{policyId: unknown, region: ap-northeast-1, targetId: {DelegatedCloud.Organization.RootId}}}", view.Named("securityhub-everybody").Inputs.ToString());
        Assert.Equal(["securityhub-policy"], view.Named("securityhub-everybody").Waits());
    }

    [Fact]
    public void Links_nothing_where_there_is_one_region() =>
        """{"linkingMode":"NO_REGIONS","region":"ap-northeast-1"}""".AreInputsOf(
            Preview.Of(() => new PostureManagement("securityhub", Valid with { Regions = [Sample.Home] })).Named("securityhub-aggregator"));

    [Fact]
    public void Waits_with_the_configuration_until_every_region_is_delegated()
    {
        Assert.Equal(2, Preview.Of(() => new PostureManagement("securityhub", Valid with { DelegatedRegions = [Sample.Home] })).Managed.Count());
        Assert.Equal(2, Preview.Of(() => new PostureManagement("securityhub", Valid with { OrganizationRoot = null })).Managed.Count());
    }

    [Fact]
    public void Wants_the_home_region_and_a_standard()
    {
        var args = Valid with { Regions = [s_west], Standards = [] };

        var error = Assert.Throws<PlatformConfigException>(() => args.Validate("securityhub"));

        Assert.Equal(
            """
            securityhub.Regions: expected the home region ap-northeast-1 among them, got us-west-2. Add it to security-platform:governedRegions.
            securityhub.Standards: expected at least one standard, got none. Name one in security-platform:securityHubStandards, or turn securityHub off.
            """,
            error.Message);
    }
}
