using SecurityPlatform.Components.Organization;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Organization;

public sealed class OrganizationAccessTests
{
    static OrganizationAccessArgs Valid => new()
    {
        SecurityAccount = AccountId.Parse(Deployed.Security),
        TrustedServices = [TrustedServices.CloudTrail, TrustedServices.GuardDuty],
    };

    [Fact]
    public void Trusts_each_service_by_a_resource_of_its_own_and_leaves_the_list_alone()
    {
        var view = Deployed.Of(() => new OrganizationAccess("organization", Valid), Deployed.Master);

        var organization = view.Named("organization-organization");
        """{"featureSet":"ALL"}""".AreInputsOf(organization);
        Assert.Equal("awsServiceAccessPrincipals enabledPolicyTypes", string.Join(' ', organization.IgnoreChanges));
        """{"servicePrincipal":"cloudtrail.amazonaws.com"}""".AreInputsOf(view.Named("organization-access-cloudtrail"));
        """{"servicePrincipal":"guardduty.amazonaws.com"}""".AreInputsOf(view.Named("organization-access-guardduty"));
    }

    [Fact]
    public void Makes_security_the_administrator_of_cloudtrail_once_all_services_are_trusted()
    {
        var administrator = Deployed.Of(() => new OrganizationAccess("organization", Valid), Deployed.Master).Named("organization-cloudtrail-admin");

        """{"accountId":"444455556666"}""".AreInputsOf(administrator);
        Assert.Equal(["organization-access-cloudtrail", "organization-access-guardduty"], administrator.Waits());
    }

    [Fact]
    public void Adopts_an_organization_that_exists()
    {
        var args = Valid with { Existing = OrganizationId.Parse("o-a1b2c3d4e5") };

        var organization = Deployed.Of(() => new OrganizationAccess("organization", args), Deployed.Master).Named("organization-organization");

        Assert.Equal(("o-a1b2c3d4e5", "o-a1b2c3d4e5", true, true), (organization.Id, organization.ImportId, organization.Protect, organization.RetainOnDelete));
    }

    [Fact]
    public void Wants_cloudtrail_and_each_service_once()
    {
        var args = Valid with { TrustedServices = ["config.amazonaws.com", "config.amazonaws.com"] };

        var error = Assert.Throws<PlatformConfigException>(() => args.Validate("organization"));

        Assert.Equal(
            """
            organization.TrustedServices: expected cloudtrail.amazonaws.com, got config.amazonaws.com, config.amazonaws.com. An organization trail needs it.
            organization.TrustedServices: expected each service once, got config.amazonaws.com, config.amazonaws.com. Take the second one out.
            """,
            error.Message);
    }
}
