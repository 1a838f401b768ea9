using SecurityPlatform.Components.Trails;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Trails;

public sealed class OrganizationTrailTests
{
    static OrganizationTrailArgs Valid => new()
    {
        TrailName = "platform-organization",
        HomeRegion = Sample.Home,
        ArchiveBucket = BucketName.Parse("archive"),
        ArchiveKeyArn = Sample.KeyArn,
    };

    [Fact]
    public void Records_every_region_with_validation_and_sensitive_objects_only()
    {
        var args = Valid with { SensitiveBuckets = [BucketName.Parse("payroll"), BucketName.Parse("documents")] };

        var trail = Preview.Of(() => new OrganizationTrail("trail", args), Deployed.Master).Single("aws:cloudtrail/trail:Trail");

        Assert.Equal("urn:pulumi:test::test::security-platform:trails:OrganizationTrail$aws:cloudtrail/trail:Trail::trail-trail", trail.Urn);
        $$"""
        {
          "advancedEventSelectors": [
            { "fieldSelectors": [{ "equals": ["Management"], "field": "eventCategory" }], "name": "Management events" },
            { "fieldSelectors": [
                { "equals": ["Data"], "field": "eventCategory" },
                { "equals": ["AWS::S3::Object"], "field": "resources.type" },
                { "field": "resources.ARN", "startsWiths": ["arn:aws:s3:::documents/", "arn:aws:s3:::payroll/"] }],
              "name": "Objects of sensitive buckets" }],
          "enableLogFileValidation": true,
          "enableLogging": true,
          "includeGlobalServiceEvents": true,
          "isMultiRegionTrail": true,
          "isOrganizationTrail": true,
          "kmsKeyId": "{{Sample.KeyArn}}",
          "name": "platform-organization",
          "region": "ap-northeast-1",
          "s3BucketName": "archive"
        }
        """.AreInputsOf(trail);
    }

    [Fact]
    public void Records_management_events_only_where_no_bucket_is_sensitive() =>
        Assert.Equal(
            Engine.Aws.Sandbox.Map("""{"s":[{"fieldSelectors":[{"equals":["Management"],"field":"eventCategory"}],"name":"Management events"}]}""")["s"],
            Preview.Of(() => new OrganizationTrail("trail", Valid), Deployed.Master).Named("trail-trail").Inputs["advancedEventSelectors"]);

    [Fact]
    public void Records_tables_functions_and_insights_where_it_is_told_to()
    {
        var args = Valid with
        {
            Tables = new(false, ["arn:aws:dynamodb:us-east-1:777788889999:table/b", "arn:aws:dynamodb:us-east-1:777788889999:table/a"]),
            Functions = new(true, []),
            Insights = true,
        };

        var inputs = Preview.Of(() => new OrganizationTrail("trail", args), Deployed.Master).Single("aws:cloudtrail/trail:Trail").Inputs;

        Assert.Equal(
            Engine.Aws.Sandbox.Map(
                """
                { "s": [
                  { "fieldSelectors": [{ "equals": ["Management"], "field": "eventCategory" }], "name": "Management events" },
                  { "fieldSelectors": [
                      { "equals": ["Data"], "field": "eventCategory" },
                      { "equals": ["AWS::DynamoDB::Table"], "field": "resources.type" },
                      { "equals": ["arn:aws:dynamodb:us-east-1:777788889999:table/a", "arn:aws:dynamodb:us-east-1:777788889999:table/b"], "field": "resources.ARN" }],
                    "name": "Items of tables" },
                  { "fieldSelectors": [
                      { "equals": ["Data"], "field": "eventCategory" },
                      { "equals": ["AWS::Lambda::Function"], "field": "resources.type" }],
                    "name": "Invocations of functions" }],
                  "i": [{ "insightType": "ApiCallRateInsight" }, { "insightType": "ApiErrorRateInsight" }] }
                """),
            new Pulumi.Rpc.PropertyMap([new("s", inputs["advancedEventSelectors"]), new("i", inputs["insightSelectors"])]));
    }

    [Fact]
    public void Refuses_to_record_its_own_deliveries()
    {
        var args = Valid with
        {
            SensitiveBuckets = [BucketName.Parse("archive"), BucketName.Parse("results"), BucketName.Parse("payroll")],
            NeverRecorded = [BucketName.Parse("results")],
        };

        var error = Assert.Throws<PlatformConfigException>(() => args.Validate("trail"));

        Assert.Equal(
            """
            trail.SensitiveBuckets: expected no bucket of the platform itself, got archive. Take it out of security-platform:dataEventBuckets: the trail would record its own deliveries.
            trail.SensitiveBuckets: expected no bucket of the platform itself, got results. Take it out of security-platform:dataEventBuckets: the trail would record its own deliveries.
            """,
            error.Message);
    }

    [Fact]
    public void Refuses_a_name_that_cloudtrail_refuses()
    {
        var error = Assert.Throws<PlatformConfigException>(() => (Valid with { TrailName = "ab" }).Validate("trail"));

        Assert.Equal("trail.TrailName: expected 3 to 128 characters, got ab. Take it from PlatformNames.", error.Message);
    }
}
