using Pulumi.Rpc;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class DistributionsDemandHttpsTests() : RuleTest(Rules.DistributionsDemandHttps)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Site];

    [Fact]
    public void Passes_redirects() => Passes(Site);

    [Fact]
    public void Passes_the_certificate_of_cloudfront() => Passes(Site.With("viewerCertificate", Plan.Object(("cloudfrontDefaultCertificate", true))));

    [Fact]
    public void Fails_plain_http() => Fails(
        "site.defaultCacheBehavior.viewerProtocolPolicy: expected redirect-to-https or https-only, got allow-all.",
        Site.With("defaultCacheBehavior", Behavior("allow-all")));

    [Fact]
    public void Fails_plain_http_for_some_paths() => Fails(
        "site.orderedCacheBehaviors[0].viewerProtocolPolicy: expected redirect-to-https or https-only, got allow-all.",
        Site.With("orderedCacheBehaviors", Plan.List(Behavior("allow-all"))));

    [Fact]
    public void Fails_an_old_protocol() => Fails(
        "site.viewerCertificate.minimumProtocolVersion: expected TLSv1.2_2021 or later, got TLSv1.",
        Site.With("viewerCertificate", Plan.Object(("acmCertificateArn", "arn:aws:acm:us-east-1:444455556666:certificate/1"), ("minimumProtocolVersion", "TLSv1"))));

    [Fact]
    public void Leaves_an_unknown_policy_open() => LeavesOpen(
        "site.defaultCacheBehavior.viewerProtocolPolicy: expected redirect-to-https or https-only, got a value known only after an update.",
        Site.With("defaultCacheBehavior", Behavior(Plan.Unknown)));

    static PlannedResource Site => Plan.Resource(
        AwsTypes.Distribution,
        "site",
        ("defaultCacheBehavior", Behavior("redirect-to-https")),
        ("viewerCertificate", Plan.Object(("acmCertificateArn", "arn:aws:acm:us-east-1:444455556666:certificate/1"), ("minimumProtocolVersion", "TLSv1.2_2021"))));

    static PropertyMap Behavior(PropertyValue policy) => Plan.Object(("viewerProtocolPolicy", policy));
}
