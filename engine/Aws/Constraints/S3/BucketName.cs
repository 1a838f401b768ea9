namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>Names of buckets are host names, and some are kept for S3 itself.</summary>
sealed class BucketName() : InputConstraint(
    "s3-bucket-name", "InvalidBucketName", "S3 User Guide: General purpose bucket naming rules", AwsTypes.Bucket)
{
    public override Violation? Check(Subject subject)
    {
        var name = subject.Inputs.Text("bucket");
        return name is null || IsValid(name) ? null : subject.Wrong(
            "bucket", "3 to 63 lower-case letters, digits, dots and hyphens, no IP address and no prefix or suffix of S3's own", name, "Choose another name.");
    }

    static bool IsValid(string name) =>
        name.Length is >= 3 and <= 63
        && name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.')
        && char.IsAsciiLetterOrDigit(name[0]) && char.IsAsciiLetterOrDigit(name[^1])
        && !name.Contains("..", StringComparison.Ordinal)
        && !System.Net.IPAddress.TryParse(name, out _)
        && !name.StartsWith("xn--", StringComparison.Ordinal)
        && !name.StartsWith("sthree-", StringComparison.Ordinal)
        && !name.EndsWith("-s3alias", StringComparison.Ordinal)
        && !name.EndsWith("--ol-s3", StringComparison.Ordinal)
        && !name.EndsWith("--x-s3", StringComparison.Ordinal)
        && !name.EndsWith(".mrap", StringComparison.Ordinal);
}
