using SecurityPlatform.Components.Detection;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Detection;

public sealed class ThreatDetectionDelegationTests
{
    static readonly Region s_west = Region.Parse("us-west-2");

    static ThreatDetectionDelegationArgs Valid => new()
    {
        SecurityAccount = AccountId.Parse(Deployed.Security),
        Regions = [Sample.Home, s_west],
        ReadyRegions = [s_west],
    };

    [Fact]
    public void Delegates_only_where_security_has_its_detector()
    {
        var view = Preview.Of(() => new ThreatDetectionDelegation("guardduty", Valid), Deployed.Master);

        Assert.Equal(2, view.All("aws:guardduty/detector:Detector").Count);
        var delegation = view.Single("aws:guardduty/organizationAdminAccount:OrganizationAdminAccount");
        """{"adminAccountId":"444455556666","region":"us-west-2"}""".AreInputsOf(delegation);
        Assert.Equal(["guardduty-detector-us-west-2"], delegation.Waits());
    }

    [Fact]
    public void Wants_a_region()
    {
        var error = Assert.Throws<PlatformConfigException>(() => (Valid with { Regions = [] }).Validate("guardduty"));

        Assert.Equal("guardduty.Regions: expected at least one region, got none. Name one in security-platform:governedRegions.", error.Message);
    }
}
