using SecurityPlatform.Components.Archive;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Archive;

public sealed class AdoptedLogsTests
{
    static readonly Platform s_platform = Sample.Platform("data");

    static AdoptedBucket Bucket => new()
    {
        Source = LogSources.Waf,
        Name = BucketName.Parse("old-logs"),
        Region = Region.UsEast1,
        Prefix = S3Prefix.Parse("waf/"),
    };

    [Fact]
    public void Keeps_the_owners_statements_and_adds_the_readers()
    {
        const string Owners = """{"Sid":"Writer","Effect":"Allow","Principal":{"Service":"delivery.logs.amazonaws.com"},"Action":"s3:PutObject","Resource":"arn:aws:s3:::old-logs/*"}""";
        const string Readers = """
            {"Sid":"PlatformFindLogs","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:root"},"Action":["s3:GetBucketLocation","s3:ListBucket"],
             "Resource":"arn:aws:s3:::old-logs",
             "Condition":{"ArnLike":{"aws:PrincipalArn":["arn:aws:iam::444455556666:role/platform-analyst","arn:aws:iam::444455556666:role/platform-query-runner"]}}},
            {"Sid":"PlatformReadLogs","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:root"},"Action":"s3:GetObject",
             "Resource":"arn:aws:s3:::old-logs/waf/AWSLogs/555555555555/WAFLogs/*",
             "Condition":{"ArnLike":{"aws:PrincipalArn":["arn:aws:iam::444455556666:role/platform-analyst","arn:aws:iam::444455556666:role/platform-query-runner"]}}}
            """;
        var told = Policy(Bucket with { Policy = $$"""{"Version":"2008-10-17","Id":"mine","Statement":[{{Owners}}]}""" });

        JsonAssert.Same($$"""{"Version":"2008-10-17","Id":"mine","Statement":[{{Owners}},{{Readers}}]}""", told);
        JsonAssert.Same(told, Policy(Bucket with { Policy = told }));
        JsonAssert.Same($$"""{"Version":"2012-10-17","Statement":[{{Readers}}]}""", Policy(Bucket));
    }

    [Fact]
    public void Keeps_the_owners_dates_and_numbers_letter_by_letter()
    {
        const string Owners = """{"Sid":"Until","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"DateGreaterThan":{"aws:CurrentTime":"2026-01-01T00:00:00.000+02:00"},"NumericLessThan":{"s3:TlsVersion":1.20}}}""";

        Assert.StartsWith($$"""{"Version":"2012-10-17","Statement":[{{Owners}},""", Policy(Bucket with { Policy = $$"""{"Version":"2012-10-17","Statement":[{{Owners}}]}""" }), StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_the_policy_alone_where_there_is_no_key()
    {
        var policy = Assert.Single(Preview.Of(() => new AdoptedLogs("adopted", new() { Platform = s_platform, Bucket = Bucket })).Managed);

        Assert.Equal("aws:s3/bucketPolicy:BucketPolicy", policy.Type);
        Assert.True(policy.Protect && policy.RetainOnDelete);
    }

    [Fact]
    public void Opens_the_key_to_the_two_roles()
    {
        const string Key = "arn:aws:kms:us-east-1:555555555555:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
        var view = Preview.Of(() => new AdoptedLogs("adopted", new() { Platform = s_platform, Bucket = Bucket with { KeyArn = Key } }));

        Assert.Equal(2, view.All("aws:kms/grant:Grant").Count);
        $$"""
        {
          "granteePrincipal": "arn:aws:iam::444455556666:role/platform-analyst",
          "keyId": "{{Key}}",
          "name": "platform-analyst-waf",
          "operations": ["Decrypt"],
          "region": "us-east-1"
        }
        """.AreInputsOf(view.Named("adopted-grant-platform-analyst"));
    }

    static string Policy(AdoptedBucket bucket) => AdoptedLogsPolicy.Bucket(new() { Platform = s_platform, Bucket = bucket });
}
