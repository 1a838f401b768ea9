using Pulumi.Rpc;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class WorkgroupEncryptsResultsTests() : RuleTest(Rules.WorkgroupEncryptsResults)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Valid];

    [Fact]
    public void Passes_a_customer_key() => Passes(Valid);

    [Fact]
    public void Ignores_results_that_athena_keeps() => Ignores(Of(("managedQueryResultsConfiguration", Plan.Object(("enabled", true)))));

    [Fact]
    public void Fails_keys_of_s3() => Fails(
        "group.configuration.resultConfiguration.encryptionConfiguration.encryptionOption: expected SSE_KMS, got SSE_S3. group.configuration.resultConfiguration.encryptionConfiguration.kmsKeyArn: expected the ARN of a customer key, got nothing.",
        Results("s3://example-results/", ("encryptionOption", "SSE_S3")));

    [Fact]
    public void Fails_a_workgroup_without_a_place() => Fails(
        "group.configuration.resultConfiguration.outputLocation: expected an s3:// address, got nothing.",
        Results(PropertyValue.Null, ("encryptionOption", "SSE_KMS"), ("kmsKeyArn", ArchivePlan.KeyArn)));

    [Fact]
    public void Leaves_an_unknown_place_open() => LeavesOpen(
        "group.configuration.resultConfiguration.outputLocation: expected an s3:// address, got a value known only after an update.",
        Results(Plan.Unknown, ("encryptionOption", "SSE_KMS"), ("kmsKeyArn", ArchivePlan.KeyArn)));

    static PlannedResource Valid => Results("s3://example-results/", ("encryptionOption", "SSE_KMS"), ("kmsKeyArn", ArchivePlan.KeyArn));

    static PlannedResource Results(PropertyValue location, params (string, PropertyValue)[] encryption) => Of(("resultConfiguration", Plan.Object(
        ("outputLocation", location), ("encryptionConfiguration", Plan.Object(encryption)))));

    static PlannedResource Of(params (string, PropertyValue)[] configuration) =>
        Plan.Resource(AwsTypes.Workgroup, "group", ("configuration", Plan.Object(configuration)));
}
