using Newtonsoft.Json.Linq;

namespace SecurityPlatform.Tests.Components;

static class JsonAssert
{
    /// <summary>Compares as indented text, so that a failure shows the line.</summary>
    public static void Same(string expected, string actual) =>
        Assert.Equal(JToken.Parse(expected).ToString(), JToken.Parse(actual).ToString());
}
