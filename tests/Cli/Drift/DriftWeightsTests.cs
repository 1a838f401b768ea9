using SecurityPlatform.Cli.Drift;

namespace SecurityPlatform.Tests.Cli.Drift;

public sealed class DriftWeightsTests
{
    [Fact]
    public void A_stopped_trail_outweighs_everything_and_a_tag_nothing()
    {
        Assert.All(DriftWeights.All, weight => Assert.InRange(weight.Points, 5, 100));
        Assert.Equal(100, DriftWeights.Of("aws:cloudtrail/trail:Trail", "enableLogging").Points);
        Assert.Equal(5, DriftWeights.Of("aws:cloudtrail/trail:Trail", "tags").Points);
        Assert.Equal(100, DriftWeights.All.Max(weight => weight.Points));
    }

    [Fact]
    public void Every_line_can_be_reached()
    {
        Assert.All(DriftWeights.All, weight =>
        {
            var type = weight.Type == "*" ? "aws:x/y:Y" : weight.Type.EndsWith('*') ? $"{weight.Type[..^1]}unnamed:Unnamed" : weight.Type;
            var property = weight.Property == DriftWeight.Any ? "unnamed" : weight.Property;
            Assert.Same(weight, DriftWeights.Of(type, property));
        });
    }

    [Fact]
    public void Every_line_says_what_it_means_in_a_sentence_of_its_kind() =>
        Assert.All(DriftWeights.All, weight => Assert.True(
            char.IsAsciiLetterUpper(weight.Reason[0]) && weight.Reason.EndsWith('.') && weight.Reason.Length < 100,
            $"{weight.Type} {weight.Property}: expected a short sentence, got \"{weight.Reason}\". Rewrite it."));

    [Fact]
    public void An_unknown_resource_is_of_middling_weight()
    {
        Assert.Equal(DriftSeverity.Medium, DriftWeights.Of("aws:x/y:Y", "name").Severity);
        Assert.Equal(DriftSeverity.Medium, DriftWeights.Of("aws:x/y:Y", DriftWeight.Gone).Severity);
    }
}
