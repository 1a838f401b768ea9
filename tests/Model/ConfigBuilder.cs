namespace SecurityPlatform.Tests.Model;

/// <summary>A configuration that is right, to be spoiled in one place.</summary>
static class ConfigBuilder
{
    public const string Register =
        """
        [{"name":"master","id":"111122223333","role":"master"},
         {"name":"security","id":"444455556666","role":"security"},
         {"name":"production","id":"777788889999","role":"member"},
         {"name":"staging","id":"123456789012","role":"member","environment":"staging"}]
        """;

    public static Dictionary<string, string> Master => Common("master", """{"name":"master","id":"111122223333"}""");

    public static Dictionary<string, string> Security =>
        Common("security", """{"name":"security","id":"444455556666"}""").With("accounts", Register);

    public static Dictionary<string, string> Member => Common("member", """{"name":"production","id":"777788889999"}""");

    /// <summary>A copy with one key of the platform's namespace, or a full key, set; null removes it.</summary>
    public static Dictionary<string, string> With(this Dictionary<string, string> config, string key, string? value)
    {
        var copy = new Dictionary<string, string>(config);
        var fullName = key.Contains(':', StringComparison.Ordinal) ? key : $"security-platform:{key}";
        if (value is null)
        {
            copy.Remove(fullName);
        }
        else
        {
            copy[fullName] = value;
        }

        return copy;
    }

    static Dictionary<string, string> Common(string role, string account) => new()
    {
        ["aws:region"] = "ap-northeast-1",
        ["security-platform:role"] = role,
        ["security-platform:account"] = account,
        ["security-platform:organizationId"] = "o-a1b2c3d4e5",
        ["security-platform:homeRegion"] = "ap-northeast-1",
        ["security-platform:governedRegions"] = """["ap-northeast-1","us-east-1","us-west-2"]""",
        ["security-platform:masterAccountId"] = "111122223333",
        ["security-platform:securityAccountId"] = "444455556666",
    };
}
