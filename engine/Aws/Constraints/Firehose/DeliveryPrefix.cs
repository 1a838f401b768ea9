namespace SecurityPlatform.Engine.Aws.Constraints.Firehose;

/// <summary>Key prefixes of Firehose and the expressions in them.</summary>
static class DeliveryPrefix
{
    public static bool HasExpressions(string prefix) => prefix.Contains("!{", StringComparison.Ordinal);

    /// <summary>The prefix with its expressions replaced by digits, as it could begin a key.</summary>
    public static string Example(string prefix)
    {
        while (prefix.IndexOf("!{", StringComparison.Ordinal) is >= 0 and var start && prefix.IndexOf('}', start) is > 0 and var end)
        {
            prefix = $"{prefix[..start]}2026{prefix[(end + 1)..]}";
        }

        return prefix;
    }
}
