using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Model;

public sealed class RetentionTests
{
    [Fact]
    public void Every_default_is_a_number_that_a_log_group_takes() =>
        Assert.All(RetentionClasses.All, c => Assert.Contains(c.DefaultDays, RetentionClasses.LegalDays));

    [Fact]
    public void No_legal_number_is_below_the_floor() => Assert.Equal(RetentionClasses.FloorDays, RetentionClasses.LegalDays.Min());

    [Fact]
    public void Refuses_unknown_classes_and_days_together()
    {
        var error = Assert.Throws<PlatformConfigException>(() => new RetentionPlan(new Dictionary<string, int> { ["forever"] = 30 }));

        Assert.Equal(
            [
                "retention.forever: expected a retention class, got forever. Use one of audit, traffic.",
                "retention.forever: expected one of 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, got 30. Less than a year is no evidence, and a log group takes no other number.",
            ],
            error.Problems);
    }
}
