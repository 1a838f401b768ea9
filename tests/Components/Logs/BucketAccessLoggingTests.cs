using SecurityPlatform.Components.Logs;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Logs;

public sealed class BucketAccessLoggingTests
{
    static BucketAccessLoggingArgs Valid => new()
    {
        Platform = Sample.Platform("data"),
        Buckets = [new(BucketName.Parse("example-static-files"), Region.UsEast1), new(BucketName.Parse("example-uploads"), Region.UsEast1), new(BucketName.Parse("example-exports"), Sample.Home)],
        ArchiveKeyArn = Sample.KeyArn,
    };

    [Fact]
    public void Lands_in_one_bucket_of_each_region_sorted_by_the_day_of_the_request()
    {
        var logging = Preview.Of(() => new BucketAccessLogging("access", Valid), "555555555555");

        Assert.Equal(
            ["access-ap-northeast-1-bucket", "access-us-east-1-bucket"],
            logging.All("aws:s3/bucket:Bucket").Select(bucket => SecurityPlatform.Engine.Deploy.Urn.Name(bucket.Urn)).Order(StringComparer.Ordinal));
        """
        {
          "bucket": "example-uploads",
          "region": "us-east-1",
          "targetBucket": "a1b2c3d4e5-s3-access-landing-555555555555-us-east-1",
          "targetObjectKeyFormat": { "partitionedPrefix": { "partitionDateSource": "EventTime" } },
          "targetPrefix": "s3-access/"
        }
        """.AreInputsOf(logging.Named("access-example-uploads"));
    }

    [Fact]
    public void A_landing_bucket_lets_in_the_buckets_of_its_own_region_only()
    {
        var policy = Preview.Of(() => new BucketAccessLogging("access", Valid), "555555555555").Named("access-us-east-1-policy").Inputs["policy"];

        var sources = Newtonsoft.Json.Linq.JObject.Parse(((Pulumi.Rpc.StringValue)policy).Value).SelectToken("Statement[0].Condition.ArnLike.['aws:SourceArn']")!;
        Assert.Equal(["arn:aws:s3:::example-static-files", "arn:aws:s3:::example-uploads"], sources.Select(arn => (string)arn!));
    }

    [Fact]
    public void Wants_a_bucket() =>
        Assert.Equal(
            "access.Buckets: expected at least one bucket, got none. List one in security-platform:loggedBuckets.",
            Assert.Throws<PlatformConfigException>(() => (Valid with { Buckets = [] }).Validate("access")).Message);
}
