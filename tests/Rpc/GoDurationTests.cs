using Pulumi.Rpc;

namespace SecurityPlatform.Tests.Rpc;

public sealed class GoDurationTests
{
    [Theory]
    [InlineData("5m", 300_000)]
    [InlineData("1h30m", 5_400_000)]
    [InlineData("1.5s", 1_500)]
    [InlineData("250ms", 250)]
    [InlineData("300000000000ns", 300_000)]
    [InlineData("2000us", 2)]
    [InlineData("2000\u00b5s", 2)]
    [InlineData("2000\u03bcs", 2)]
    [InlineData("-1m", -60_000)]
    [InlineData("+1m", 60_000)]
    [InlineData("0", 0)]
    public void Reads_what_go_writes(string text, int milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), GoDuration.Parse(text));

    [Fact]
    public void Reads_nothing_as_no_duration() => Assert.Null(GoDuration.Parse(""));

    [Theory]
    [InlineData("5")]
    [InlineData("m")]
    [InlineData("5 m")]
    [InlineData("5d")]
    [InlineData("1.2.3s")]
    [InlineData("-")]
    public void Refuses_other_texts(string text)
    {
        var error = Assert.Throws<FormatException>(() => GoDuration.Parse(text));

        Assert.Equal($"duration: expected a number and a unit (h, m, s, ms, us, ns), got '{text}'. Write for example 5m.", error.Message);
    }

    [Fact]
    public void Writes_nanoseconds()
    {
        Assert.Equal("300000000000ns", GoDuration.Format(TimeSpan.FromMinutes(5)));
        Assert.Equal("31536000000000000ns", GoDuration.Format(TimeSpan.FromDays(365)));
        Assert.Equal("", GoDuration.Format(null));
    }
}
