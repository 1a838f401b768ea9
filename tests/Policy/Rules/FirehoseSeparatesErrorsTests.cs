using Pulumi.Rpc;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class FirehoseSeparatesErrorsTests() : RuleTest(Rules.FirehoseSeparatesErrors)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Valid];

    [Fact]
    public void Passes_two_prefixes() => Passes(Valid);

    [Fact]
    public void Ignores_streams_to_other_places() => Ignores(Plan.Resource(AwsTypes.Firehose, "stream", ("destination", "http_endpoint")));

    [Fact]
    public void Fails_a_stream_without_an_error_prefix() => Fails(
        "stream.extendedS3Configuration.errorOutputPrefix: expected a prefix outside the data's, got nothing.",
        Of(("prefix", "dns/")));

    [Fact]
    public void Fails_errors_below_the_data() => Fails(
        "stream.extendedS3Configuration.errorOutputPrefix: expected a prefix outside the data's, got dns/errors/.",
        Of(("prefix", "dns/"), ("errorOutputPrefix", "dns/errors/")));

    [Fact]
    public void Leaves_an_unknown_prefix_open() => LeavesOpen(
        "stream.extendedS3Configuration.errorOutputPrefix: expected a prefix outside the data's, got a value known only after an update.",
        Of(("prefix", "dns/"), ("errorOutputPrefix", Plan.Unknown)));

    static PlannedResource Valid => Of(("prefix", "dns/"), ("errorOutputPrefix", "errors/dns/"));

    static PlannedResource Of(params (string, PropertyValue)[] destination) =>
        Plan.Resource(AwsTypes.Firehose, "stream", ("extendedS3Configuration", Plan.Object(destination)));
}
