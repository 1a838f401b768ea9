namespace SecurityPlatform.Engine.Aws;

/// <summary>An Amazon Resource Name in its six parts.</summary>
/// <remarks>Source: AWS General Reference, Amazon Resource Names.</remarks>
readonly record struct Arn(string Partition, string Service, string Region, string Account, string Resource)
{
    /// <summary>The partition that a region belongs to.</summary>
    public static string PartitionOf(string region) =>
        region.StartsWith("cn-", StringComparison.Ordinal) ? "aws-cn"
        : region.StartsWith("us-gov-", StringComparison.Ordinal) ? "aws-us-gov"
        : "aws";

    /// <summary>Reads an ARN; false where <paramref name="text"/> is none.</summary>
    public static bool TryParse(string? text, out Arn arn)
    {
        arn = default;
        if (text is null || !text.StartsWith("arn:", StringComparison.Ordinal))
        {
            return false;
        }

        var parts = text.Split(':', 6);
        if (parts.Length < 6 || parts[1].Length == 0 || parts[2].Length == 0)
        {
            return false;
        }

        arn = new(parts[1], parts[2], parts[3], parts[4], parts[5]);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => $"arn:{Partition}:{Service}:{Region}:{Account}:{Resource}";
}
