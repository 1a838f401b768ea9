using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class GuardDutyFeaturesEnrolAllAccountsTests() : RuleTest(Rules.GuardDutyFeaturesEnrolAllAccounts)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Valid];

    [Fact]
    public void Passes_none() => Passes(Valid.With("autoEnable", "NONE"));

    [Fact]
    public void Fails_new_accounts_alone() => Fails(
        "s3.autoEnable: expected ALL or NONE, got NEW.",
        Valid.With("autoEnable", "NEW"));

    [Fact]
    public void Leaves_an_unknown_value_open() => LeavesOpen(
        "s3.autoEnable: expected ALL or NONE, got a value known only after an update.",
        Valid.With("autoEnable", Plan.Unknown));

    static PlannedResource Valid => Plan.Resource(AwsTypes.GuardDutyOrganizationFeature, "s3", ("name", "S3_DATA_EVENTS"), ("autoEnable", "ALL"));
}
