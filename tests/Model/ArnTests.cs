using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Model;

public sealed class ArnTests
{
    [Fact]
    public void Writes_each_form() =>
        Assert.Equal(
            ["arn:aws:logs:us-east-1:777788889999:log-group:x", "arn:aws-cn:iam::777788889999:role/x", "arn:aws:s3:::bucket", "arn:aws:s3:::bucket/*", "arn:aws:s3:::bucket/AWSLogs/*"],
            [
                Arn.Of("logs", Region.UsEast1, AccountId.Parse("777788889999"), "log-group:x"),
                Arn.Global("aws-cn", "iam", "777788889999", "role/x"),
                Arn.Bucket("aws", BucketName.Parse("bucket")),
                Arn.Objects("aws", BucketName.Parse("bucket")),
                Arn.Objects("aws", BucketName.Parse("bucket"), "AWSLogs/"),
            ]);
}
