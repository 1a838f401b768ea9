using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class PolicyConfigTests
{
    [Fact]
    public void Reads_levels_and_parameters()
    {
        var config = Parse("""
            {
              "all": "advisory",
              "key-rotates": "disabled",
              "log-bucket-is-locked": { "enforcementLevel": "mandatory", "floorDays": 731 },
              "sensitive-buckets-are-recorded": { "buckets": ["example-payroll"] }
            }
            """);

        Assert.Equal(EnforcementLevel.Advisory, config.LevelOf(Rules.TrailIsLogging));
        Assert.Equal(EnforcementLevel.Disabled, config.LevelOf(Rules.KeyRotates));
        Assert.Equal(EnforcementLevel.Mandatory, config.LevelOf(Rules.LogBucketIsLocked));
        Assert.Equal(731, config.ParametersOf(Rules.LogBucketIsLocked).Number(PlatformParameters.FloorDays));
        Assert.Equal(["example-payroll"], config.ParametersOf(Rules.SensitiveBucketsAreRecorded).Texts(PlatformParameters.SensitiveBuckets));
    }

    [Fact]
    public void An_own_value_beats_a_shared_one() => Assert.Equal(731, (Parse("""{ "log-bucket-is-locked": { "floorDays": 731 } }""") with
    {
        Shared = Plan.Object(("floorDays", 400.0)),
    }).ParametersOf(Rules.LogBucketIsLocked).Number(PlatformParameters.FloorDays));

    [Fact]
    public void Names_every_problem_at_once()
    {
        var error = Assert.Throws<PolicyConfigException>(() => Parse("""
            {
              "all": "loud",
              "no-such-rule": "mandatory",
              "key-rotates": { "days": 1 },
              "log-bucket-is-locked": { "enforcementLevel": 3, "floorDays": 0 },
              "sensitive-buckets-are-recorded": { "buckets": "example-payroll" }
            }
            """));

        Assert.Equal(
            """
            policy.json: all: expected advisory, mandatory or disabled, got loud. Write one of the three words.
            policy.json: no-such-rule: expected the id of a rule or all, got neither. docs/generated/rules.md lists the ids.
            policy.json: key-rotates.days: expected no parameter, got days. Remove it or correct the name.
            policy.json: log-bucket-is-locked.enforcementLevel: expected advisory, mandatory or disabled, got 3. Write one of the three words.
            policy.json: log-bucket-is-locked.floorDays: expected a number of 1 or more, got 0. The least number of days that evidence is kept.
            policy.json: sensitive-buckets-are-recorded.buckets: expected a list of texts, got example-payroll. The names of the buckets whose every read and write must be recorded.
            """,
            error.Message);
    }

    [Fact]
    public void Says_where_the_file_is_no_json() => Assert.StartsWith(
        "policy.json: expected a JSON object, got something else. ",
        Assert.Throws<PolicyConfigException>(() => Parse("[")).Message,
        StringComparison.Ordinal);

    static PolicyConfig Parse(string text) => PolicyConfig.Parse(text, "policy.json", Rules.All);
}
