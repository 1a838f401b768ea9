using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class WafLogsAreWholeTests() : RuleTest(Rules.WafLogsAreWhole)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Plain];

    [Fact]
    public void Passes_no_filter() => Passes(Plain);

    [Fact]
    public void Passes_allowed_requests_dropped() => Passes(Filter("KEEP", "DROP", "ALLOW"));

    [Fact]
    public void Passes_everything_kept_but_allowed_requests() => Passes(Filter("DROP", "KEEP", "BLOCK", "COUNT", "CAPTCHA"));

    [Fact]
    public void Fails_blocked_requests_dropped() => Fails(
        "logging.loggingFilter.filters[0]: expected to drop only allowed requests, got {behavior: DROP, conditions: [{actionCondition: {action: BLOCK}}], requirement: MEETS_ANY}.",
        Filter("KEEP", "DROP", "BLOCK"));

    [Fact]
    public void Fails_everything_dropped_by_default() => Fails(
        "logging.loggingFilter.defaultBehavior: expected KEEP, or filters that keep BLOCK and COUNT, got DROP.",
        Filter("DROP", "KEEP", "BLOCK"));

    [Fact]
    public void Leaves_an_unknown_filter_open() => LeavesOpen(
        "logging.loggingFilter.defaultBehavior: expected KEEP, or filters that keep BLOCK and COUNT, got a value known only after an update.",
        Plain.With("loggingFilter", Plan.Unknown));

    static PlannedResource Plain => Plan.Resource(AwsTypes.WebAclLogging, "logging", ("resourceArn", "arn:aws:wafv2:eu-west-1:777788889999:regional/webacl/site/1"));

    static PlannedResource Filter(string otherwise, string behavior, params string[] actions) => Plain.With("loggingFilter", Plan.Object(
        ("defaultBehavior", otherwise),
        ("filters", Plan.List(Plan.Object(
            ("behavior", behavior),
            ("requirement", "MEETS_ANY"),
            ("conditions", Plan.List([.. actions.Select(action => Plan.Object(("actionCondition", Plan.Object(("action", action)))))])))))));
}
