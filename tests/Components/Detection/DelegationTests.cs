using SecurityPlatform.Components.Detection;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Detection;

public sealed class DelegationTests
{
    static readonly Region s_west = Region.Parse("us-west-2");

    static DelegationArgs Of(DelegatedService service) => new()
    {
        Service = service,
        SecurityAccount = AccountId.Parse(Deployed.Security),
        Regions = [Sample.Home, s_west],
        ReadyRegions = [s_west],
    };

    [Fact]
    public void Delegates_only_where_security_has_its_detector()
    {
        var view = Preview.Of(() => new Delegation("guardduty", Of(DelegatedService.GuardDuty)), Deployed.Master);

        Assert.Equal(2, view.All("aws:guardduty/detector:Detector").Count);
        var delegation = view.Single("aws:guardduty/organizationAdminAccount:OrganizationAdminAccount");
        """{"adminAccountId":"444455556666","region":"us-west-2"}""".AreInputsOf(delegation);
        Assert.Equal(["guardduty-detector-us-west-2"], delegation.Waits());
    }

    [Fact]
    public void Gives_the_management_account_a_hub_without_default_standards_before_it_delegates()
    {
        var view = Preview.Of(() => new Delegation("securityhub", Of(DelegatedService.SecurityHub)), Deployed.Master);

        """{"autoEnableControls":true,"controlFindingGenerator":"SECURITY_CONTROL","enableDefaultStandards":false,"region":"ap-northeast-1"}"""
            .AreInputsOf(view.Named("securityhub-hub-ap-northeast-1"));
        Assert.Equal(["securityhub-hub-us-west-2"], view.Named("securityhub-admin-us-west-2").Waits());
    }

    [Theory]
    [InlineData("guardduty", "guardduty-admin-us-west-2 guardduty-detector-ap-northeast-1 guardduty-detector-us-west-2")]
    [InlineData("securityhub", "securityhub-admin-us-west-2 securityhub-hub-ap-northeast-1 securityhub-hub-us-west-2")]
    [InlineData("macie", "macie-admin-us-west-2")]
    [InlineData("detective", "detective-admin-us-west-2")]
    [InlineData("inspector", "inspector-admin-ap-northeast-1 inspector-admin-us-west-2")]
    [InlineData("access-analyzer", "access-analyzer-admin-access-analyzer access-analyzer-role")]
    [InlineData("config", "config-admin-config config-admin-config-multiaccountsetup")]
    [InlineData("securitylake", "securitylake-admin-securitylake")]
    public void Hands_each_service_over_in_its_own_way(string id, string resources)
    {
        var view = Preview.Of(() => new Delegation(id, Of(Service(id))), Deployed.Master);

        Assert.Equal(resources, string.Join(' ', view.Managed.Select(r => Urn.Name(r.Urn)).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Registers_an_administrator_for_each_principal_of_config()
    {
        var view = Preview.Of(() => new Delegation("config", Of(DelegatedService.Config)), Deployed.Master);

        """{"accountId":"444455556666","servicePrincipal":"config.amazonaws.com"}""".AreInputsOf(view.Named("config-admin-config"));
        """{"accountId":"444455556666","servicePrincipal":"config-multiaccountsetup.amazonaws.com"}"""
            .AreInputsOf(view.Named("config-admin-config-multiaccountsetup"));
    }

    [Fact]
    public void Wants_a_region()
    {
        var error = Assert.Throws<PlatformConfigException>(() => (Of(DelegatedService.GuardDuty) with { Regions = [] }).Validate("guardduty"));

        Assert.Equal("guardduty.Regions: expected at least one region, got none. Name one in security-platform:governedRegions.", error.Message);
    }

    static DelegatedService Service(string id) => id switch
    {
        "guardduty" => DelegatedService.GuardDuty,
        "securityhub" => DelegatedService.SecurityHub,
        "macie" => DelegatedService.Macie,
        "detective" => DelegatedService.Detective,
        "inspector" => DelegatedService.Inspector,
        "access-analyzer" => DelegatedService.AccessAnalyzer,
        "config" => DelegatedService.Config,
        _ => DelegatedService.SecurityLake,
    };
}
