using SecurityPlatform.Components.Detection;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Model;
using SecurityPlatform.Tests.Stacks;

namespace SecurityPlatform.Tests.Components.Detection;

/// <summary>Macie, Inspector and Detective: the services that enrol accounts one by one.</summary>
public sealed class OrganizationServiceTests
{
    const string West = "us-west-2";

    static readonly string[] s_both = ["ap-northeast-1", West];

    static OrganizationServiceArgs Valid => new()
    {
        SecurityAccount = AccountId.Parse(Deployed.Security),
        Regions = [Sample.Home, Region.Parse(West)],
        DelegatedRegions = [Region.Parse(West)],
        Accounts =
        [
            new() { Name = "security", Id = AccountId.Parse(Deployed.Security), Role = AccountRole.Security, Regions = [Sample.Home] },
            new() { Name = "production", Id = AccountId.Parse(Deployed.Member), Role = AccountRole.Member, Regions = [Sample.Home], Email = "production@example.com" },
            new() { Name = "staging", Id = AccountId.Parse("123456789012"), Role = AccountRole.Member, Regions = [Sample.Home] },
        ],
    };

    [Fact]
    public void Macie_watches_both_regions_and_enrols_who_has_an_address_where_delegated()
    {
        var view = Macie(Valid);

        Assert.Equal("macie-member-production-us-west-2 macie-organization-us-west-2 macie-session-ap-northeast-1 macie-session-us-west-2", Names(view));
        """{"findingPublishingFrequency":"FIFTEEN_MINUTES","region":"us-west-2","status":"ENABLED"}""".AreInputsOf(view.Named("macie-session-us-west-2"));
        Assert.True(view.Named("macie-session-us-west-2").Protect);
        """{"autoEnable":true,"region":"us-west-2"}""".AreInputsOf(view.Named("macie-organization-us-west-2"));
        """{"accountId":"777788889999","email":"production@example.com","invite":false,"region":"us-west-2","status":"ENABLED"}"""
            .AreInputsOf(view.Named("macie-member-production-us-west-2"));
        Assert.Equal(["macie-organization-us-west-2"], view.Named("macie-member-production-us-west-2").Waits());
    }

    [Fact]
    public void Inspector_enables_its_own_account_and_the_members_in_two_calls()
    {
        var view = Deployed.Of(
            () => new VulnerabilityScans("inspector", Valid),
            cloud: DelegatedCloud.Of("aws:inspector2/delegatedAdminAccount:DelegatedAdminAccount", "accountId", s_both));

        Assert.Equal(
            "inspector-member-production-us-west-2 inspector-member-staging-us-west-2 inspector-members-us-west-2 inspector-organization-us-west-2 inspector-own-us-west-2",
            Names(view));
        """{"accountIds":["444455556666"],"region":"us-west-2","resourceTypes":["EC2","ECR","LAMBDA"]}""".AreInputsOf(view.Named("inspector-own-us-west-2"));
        """{"accountIds":["123456789012","777788889999"],"region":"us-west-2","resourceTypes":["EC2","ECR","LAMBDA"]}"""
            .AreInputsOf(view.Named("inspector-members-us-west-2"));
        """{"autoEnable":{"ec2":true,"ecr":true,"lambda":true},"region":"us-west-2"}""".AreInputsOf(view.Named("inspector-organization-us-west-2"));
        Assert.Equal(
            ["inspector-member-production-us-west-2", "inspector-member-staging-us-west-2"], view.Named("inspector-members-us-west-2").Waits());
    }

    [Fact]
    public void Detective_keeps_a_graph_and_enrols_who_has_an_address_where_delegated()
    {
        var view = Preview.Of(() => new InvestigationGraph("detective", Valid));

        Assert.Equal("detective-graph-ap-northeast-1 detective-graph-us-west-2 detective-member-production-us-west-2 detective-organization-us-west-2", Names(view));
        Assert.True(view.Named("detective-graph-us-west-2").Protect);
        Assert.Equal("{autoEnable: true, graphArn: unknown, region: us-west-2}", view.Named("detective-organization-us-west-2").Inputs.ToString());
        Assert.Equal(
            "{accountId: 777788889999, disableEmailNotification: true, emailAddress: production@example.com, graphArn: unknown, region: us-west-2}",
            view.Named("detective-member-production-us-west-2").Inputs.ToString());
        Assert.Contains("detective-graph-us-west-2", view.Named("detective-organization-us-west-2").Waits());
    }

    [Fact]
    public void Each_wants_a_region()
    {
        var error = Assert.Throws<PlatformConfigException>(() => (Valid with { Regions = [] }).Validate("macie"));

        Assert.Equal("macie.Regions: expected at least one region, got none. Name one in security-platform:governedRegions.", error.Message);
    }

    static StackView Macie(OrganizationServiceArgs args) => Preview.Of(() => new SensitiveDataDiscovery("macie", args));

    static string Names(StackView view) => string.Join(' ', view.Managed.Select(r => Urn.Name(r.Urn)).Order(StringComparer.Ordinal));
}
