using Pulumi.Rpc;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class DistributionsReadPrivatelyTests() : RuleTest(Rules.DistributionsReadPrivately)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Site("E1EXAMPLE")];

    [Fact]
    public void Passes_an_origin_access_control() => Passes(Site("E1EXAMPLE"));

    [Fact]
    public void Ignores_origins_that_are_no_bucket() => Ignores(Of("api.example.com", ""));

    [Fact]
    public void Fails_a_bucket_without_it() => Fails(
        "site.origins[0].originAccessControlId: expected an origin access control, got nothing.",
        Of("example-site.s3.eu-west-1.amazonaws.com", PropertyValue.Null));

    [Fact]
    public void Leaves_an_unknown_control_open() => LeavesOpen(
        "site.origins[0].originAccessControlId: expected an origin access control, got a value known only after an update.",
        Site(Plan.Unknown));

    static PlannedResource Site(PropertyValue control) => Of("example-site.s3.eu-west-1.amazonaws.com", control);

    static PlannedResource Of(string domain, PropertyValue control) => Plan.Resource(
        AwsTypes.Distribution, "site", ("origins", Plan.List(Plan.Object(("domainName", domain), ("originAccessControlId", control)))));
}
