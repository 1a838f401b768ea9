using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Model;

public sealed class ProblemsTests
{
    [Fact]
    public void Throws_once_for_all()
    {
        var problems = new Problems("archive")
            .Unless(true, "Fine", "anything", 1, "Do nothing.")
            .Unless(false, "Sources", "at least one source", null, "List one.")
            .Unless(false, "Days", "365 or more", 30, "Raise it.");

        var error = Assert.Throws<PlatformConfigException>(problems.ThrowIfAny);

        Assert.Equal("archive.Sources: expected at least one source, got nothing. List one.\narchive.Days: expected 365 or more, got 30. Raise it.", error.Message);
        Assert.Equal(problems.Found, error.Problems);
    }

    [Fact]
    public void Is_silent_when_all_is_well() => new Problems("archive").Unless(true, "Days", "365 or more", 400, "Raise it.").ThrowIfAny();
}
