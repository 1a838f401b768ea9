using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Model;

public sealed class ValueTypeTests
{
    [Theory]
    [InlineData("123456789012", true)]
    [InlineData("000000000000", true)]
    [InlineData("12345678901", false)]
    [InlineData("1234567890123", false)]
    [InlineData("12345678901x", false)]
    [InlineData("１２３４５６７８９０１２", false)]
    [InlineData(null, false)]
    public void Takes_twelve_digits_for_an_account(string? text, bool valid) => Assert.Equal((valid, valid ? text : null), (AccountId.TryParse(text, out var id), id?.ToString()));

    [Theory]
    [InlineData("o-a1b2c3d4e5", true)]
    [InlineData("o-abcdefghijklmnopqrstuvwxyz012345", true)]
    [InlineData("o-abcdefghijklmnopqrstuvwxyz0123456", false)]
    [InlineData("o-a1b2c3d4e", false)]
    [InlineData("o-A1b2c3d4e5", false)]
    [InlineData("ou-a1b2c3d4e5", false)]
    [InlineData(null, false)]
    public void Takes_the_documented_form_for_an_organization(string? text, bool valid) => Assert.Equal((valid, valid ? text : null), (OrganizationId.TryParse(text, out var id), id?.ToString()));

    [Theory]
    [InlineData("ap-northeast-1", true, "aws")]
    [InlineData("us-east-1", true, "aws")]
    [InlineData("us-gov-west-1", true, "aws-us-gov")]
    [InlineData("cn-north-1", true, "aws-cn")]
    [InlineData("us-eas-1", false, "aws")]
    [InlineData("us-east-10", false, "aws")]
    [InlineData("us-east-1a", false, "aws")]
    [InlineData("US-EAST-1", false, "aws")]
    [InlineData("us-xyz-east-1", false, "aws")]
    [InlineData("us-east", false, "aws")]
    [InlineData("", false, "aws")]
    [InlineData(null, false, "aws")]
    public void Takes_the_form_of_a_region(string? text, bool valid, string partition) =>
        Assert.Equal((valid, valid ? text : null, valid ? partition : null), (Region.TryParse(text, out var region), region?.ToString(), region?.Partition));

    [Theory]
    [InlineData("abc", true)]
    [InlineData("a-1", true)]
    [InlineData("ab", false)]
    [InlineData("-ab", false)]
    [InlineData("ab-", false)]
    [InlineData("a.b", false)]
    [InlineData("Abc", false)]
    [InlineData("xn--abc", false)]
    [InlineData("abc-s3alias", false)]
    [InlineData("a23456789012345678901234567890123456789012345678901234567890123", true)]
    [InlineData("a234567890123456789012345678901234567890123456789012345678901234", false)]
    [InlineData(null, false)]
    public void Takes_what_S3_takes_for_a_bucket(string? text, bool valid) => Assert.Equal((valid, valid ? text : null), (BucketName.TryParse(text, out var name), name?.ToString()));

    [Theory]
    [InlineData("", true)]
    [InlineData("AWSLogs/", true)]
    [InlineData("a/b/", true)]
    [InlineData("/a/", false)]
    [InlineData("a", false)]
    [InlineData("a//b/", false)]
    [InlineData("/", false)]
    [InlineData(null, false)]
    public void Takes_folders_for_a_prefix(string? text, bool valid) => Assert.Equal((valid, valid ? text : null), (S3Prefix.TryParse(text, out var prefix), prefix?.ToString()));

    [Fact]
    public void Says_what_each_value_should_be() => Assert.Equal(
        [
            "account id: expected a 12-digit account id, got \"x\". Copy it from the Organizations console.",
            "organization id: expected an organization id (o- and 10 to 32 lower-case letters or digits), got \"x\". Copy it from the Organizations console.",
            "region: expected a region such as ap-northeast-1, got \"x\". Use the name from the Regions page of the console.",
            "bucket: expected a bucket name (3 to 63 lower-case letters, digits and inner hyphens), got \"x\". Use the bucket's name, not its ARN.",
            "prefix: expected a key prefix that ends in / and does not start with /, got \"x\". Write it like AWSLogs/.",
        ],
        new Action[] { () => AccountId.Parse("x"), () => OrganizationId.Parse("x"), () => Region.Parse("x"), () => BucketName.Parse("x"), () => S3Prefix.Parse("x") }
            .Select(parse => Assert.Throws<FormatException>(parse).Message));

    [Fact]
    public void Knows_the_regions_that_nobody_can_switch_off()
    {
        Assert.Equal(17, Region.EnabledByDefault.Distinct().Count());
        Assert.All(Region.EnabledByDefault, r => Assert.Equal(r, Region.Parse(r.ToString())));
    }
}
