using SecurityPlatform.Components.Analytics;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Analytics;

public sealed class QueryResultsTests
{
    static QueryResultsArgs Valid => new()
    {
        Bucket = BucketName.Parse("results"),
        KeyAlias = "alias/platform-results",
        Account = AccountId.Parse(Deployed.Security),
        Region = Sample.Home,
    };

    [Fact]
    public void Is_not_locked_because_athena_replaces_its_files()
    {
        var view = Deployed.Of(() => new QueryResults("results", Valid));

        """{"bucket":"results","forceDestroy":false,"objectLockEnabled":false,"region":"ap-northeast-1"}""".AreInputsOf(view.Named("results-bucket"));
        Assert.Empty(view.All("aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration"));
    }

    [Fact]
    public void Forgets_results_after_thirty_days() =>
        """
        {
          "bucket": "results",
          "region": "ap-northeast-1",
          "rules": [{
            "abortIncompleteMultipartUpload": { "daysAfterInitiation": 1 },
            "expiration": { "days": 30 },
            "filter": {},
            "id": "retention",
            "noncurrentVersionExpiration": { "noncurrentDays": 7 },
            "status": "Enabled"
          }]
        }
        """.AreInputsOf(Deployed.Of(() => new QueryResults("results", Valid)).Named("results-lifecycle"));

    [Fact]
    public void Is_closed_to_other_accounts() => JsonAssert.Same(
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Sid": "DenyInsecureTransport", "Effect": "Deny", "Principal": "*", "Action": "s3:*",
              "Resource": ["arn:aws:s3:::results", "arn:aws:s3:::results/*"], "Condition": { "Bool": { "aws:SecureTransport": "false" } } },
            { "Sid": "DenyOldTls", "Effect": "Deny", "Principal": "*", "Action": "s3:*",
              "Resource": ["arn:aws:s3:::results", "arn:aws:s3:::results/*"], "Condition": { "NumericLessThan": { "s3:TlsVersion": "1.2" } } },
            { "Sid": "DenyOtherAccounts", "Effect": "Deny", "Principal": "*", "Action": "s3:*",
              "Resource": ["arn:aws:s3:::results", "arn:aws:s3:::results/*"],
              "Condition": { "Bool": { "aws:PrincipalIsAWSService": "false" }, "StringNotEquals": { "aws:PrincipalAccount": "444455556666" } } }
          ]
        }
        """,
        QueryResultsPolicy.Bucket(Valid).ToJson());

    [Fact]
    public void Refuses_to_keep_nothing()
    {
        var error = Assert.Throws<PlatformConfigException>(() => (Valid with { KeepDays = 0 }).Validate("results"));

        Assert.Equal("results.KeepDays: expected 1 or more, got 0. Give the number of days.", error.Message);
    }
}
