using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class ConfigRecordersRecordEverythingTests() : RuleTest(Rules.ConfigRecordersRecordEverything)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Everything];

    [Fact]
    public void Passes_every_type() => Passes(Everything);

    [Fact]
    public void Passes_the_default() => Passes(Everything.Without("recordingGroup"));

    [Fact]
    public void Passes_global_types_excluded() => Passes(Excluding("AWS::IAM::Role", "AWS::IAM::User"));

    [Fact]
    public void Fails_a_list_of_types() => Fails(
        "recorder.recordingGroup: expected every type but those of IAM, got {allSupported: false, resourceTypes: [AWS::S3::Bucket]}.",
        Everything.With("recordingGroup", Plan.Object(("allSupported", false), ("resourceTypes", Plan.Texts("AWS::S3::Bucket")))));

    [Fact]
    public void Fails_other_exclusions() => Fails(
        "recorder.recordingGroup: expected every type but those of IAM, got {allSupported: false, exclusionByResourceTypes: [{resourceTypes: [AWS::EC2::Volume]}], recordingStrategies: [{useOnly: EXCLUSION_BY_RESOURCE_TYPES}]}.",
        Excluding("AWS::EC2::Volume"));

    [Fact]
    public void Leaves_an_unknown_group_open() => LeavesOpen(
        "recorder.recordingGroup: expected every type but those of IAM, got a value known only after an update.",
        Everything.With("recordingGroup", Plan.Unknown));

    static PlannedResource Everything => Plan.Resource(AwsTypes.ConfigRecorder, "recorder", ("recordingGroup", Plan.Object(("allSupported", true))));

    static PlannedResource Excluding(params string[] types) => Everything.With("recordingGroup", Plan.Object(
        ("allSupported", false),
        ("exclusionByResourceTypes", Plan.List(Plan.Object(("resourceTypes", Plan.Texts(types))))),
        ("recordingStrategies", Plan.List(Plan.Object(("useOnly", "EXCLUSION_BY_RESOURCE_TYPES"))))));
}
