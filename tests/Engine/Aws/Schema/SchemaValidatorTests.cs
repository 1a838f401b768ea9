using Pulumi.Rpc;
using SecurityPlatform.Engine.Aws.Schema;

namespace SecurityPlatform.Tests.Engine.Aws.Schema;

public sealed class SchemaValidatorTests
{
    const string Trail = "aws:cloudtrail/trail:Trail";
    const string Bucket = "aws:s3/bucket:Bucket";
    const string BucketPolicy = "aws:s3/bucketPolicy:BucketPolicy";

    static PropertyMap Valid => Map(("s3BucketName", "logs"), ("enableLogging", true));

    [Fact]
    public void Accepts_good_inputs() => Assert.Empty(Failures(Trail, Valid));

    [Fact]
    public void Refuses_an_unknown_input_and_names_the_nearest() =>
        Assert.Equal(
            [new("s3BucktName", "x.s3BucktName: expected a known property, got s3BucktName. Did you mean s3BucketName? Rename it.")],
            Failures(Trail, Valid.With("s3BucktName", "logs")));

    [Fact]
    public void Refuses_an_unknown_input_without_a_near_one() =>
        Assert.Equal(
            [new("colour", "x.colour: expected a known property, got colour. Remove it.")],
            Failures(Trail, Valid.With("colour", "red")));

    [Fact]
    public void Refuses_a_missing_input() =>
        Assert.Equal(
            [new("s3BucketName", "x.s3BucketName: expected a text, got nothing. Set s3BucketName.")],
            Failures(Trail, Valid.Without("s3BucketName")));

    [Fact]
    public void Counts_null_as_missing() =>
        Assert.Equal(["s3BucketName"], Failures(Trail, Valid.With("s3BucketName", PropertyValue.Null)).Select(f => f.Property));

    [Fact]
    public void Refuses_a_missing_member_deep_inside() =>
        Assert.Equal(
            [new("eventSelectors[0].dataResources[1].type", "x.eventSelectors[0].dataResources[1].type: expected a text, got nothing. Set type.")],
            Failures(Trail, Valid.With("eventSelectors", new ListValue(Map(("dataResources", new ListValue(
                Map(("type", "AWS::S3::Object"), ("values", new ListValue("arn:aws:s3:::"))),
                Map(("values", new ListValue("arn:aws:s3:::"))))))))));

    [Theory]
    [MemberData(nameof(WrongTypes))]
    public void Refuses_a_wrong_type(string input, PropertyValue value, string problem) =>
        Assert.Equal([new(input, $"x.{input}: {problem} Change its type.")], Failures(Trail, Valid.With(input, value)));

    public static TheoryData<string, PropertyValue, string> WrongTypes => new()
    {
        { "enableLogging", "yes", "expected true or false, got a text." },
        { "s3KeyPrefix", 3.0, "expected a text, got a number." },
        { "kmsKeyId", true, "expected a text, got true or false." },
        { "eventSelectors", PropertyMap.Empty, "expected a list, got an object." },
        { "tags", ListValue.Empty, "expected a map, got a list." },
        { "name", new AssetValue(AssetSource.Text, "x"), "expected a text, got an asset." },
    };

    [Fact]
    public void Names_the_key_of_a_map_in_the_path() =>
        Assert.Equal(["tags[\"cost centre\"]"], Failures(Trail, Valid.With("tags", Map(("cost centre", 7.0)))).Select(f => f.Property));

    [Fact]
    public void Reports_all_problems_at_once() =>
        Assert.Equal(["enableLogging", "nam", "s3BucketName"], Failures(Trail, Map(("enableLogging", 1.0), ("nam", "x"))).Select(f => f.Property));

    [Theory]
    [MemberData(nameof(Unknowns))]
    public void Accepts_values_not_known_yet(PropertyMap inputs) => Assert.Empty(Failures(Trail, inputs));

    public static TheoryData<PropertyMap> Unknowns =>
    [
        Map(("s3BucketName", PropertyValue.Unknown)),
        Map(("s3BucketName", new OutputValue(null, true, []))),
        Valid.With("eventSelectors", PropertyValue.Unknown),
        Valid.With("eventSelectors", new ListValue(PropertyValue.Unknown)),
        Valid.With("enableLogging", new SecretValue(PropertyValue.Unknown)),
    ];

    [Fact]
    public void Looks_through_secrets() =>
        Assert.Equal(["enableLogging"], Failures(Trail, Valid.With("enableLogging", new SecretValue("yes"))).Select(f => f.Property));

    [Fact]
    public void Accepts_any_text_where_an_enum_is_a_suggestion() =>
        Assert.Empty(Failures(Bucket, Map(("acl", "something-new"))));

    [Fact]
    public void Refuses_a_text_outside_a_closed_enum() =>
        Assert.Equal(
            [new("policy.Statement[0].Effect", "x.policy.Statement[0].Effect: expected one of Allow, Deny, got Maybe. Use one of them.")],
            Failures(BucketPolicy, Policy(("Effect", "Maybe"))));

    [Fact]
    public void Accepts_a_policy_as_text_or_document()
    {
        Assert.Empty(Failures(BucketPolicy, Map(("bucket", "b"), ("policy", "{}"))));
        Assert.Empty(Failures(BucketPolicy, Policy(("Effect", "Allow"), ("Action", "s3:GetObject"), ("Principal", "*"))));
        Assert.Empty(Failures(BucketPolicy, Policy(("Effect", "Allow"), ("Action", new ListValue("s3:GetObject")), ("Principal", Map(("AWS", "*"))))));
    }

    [Fact]
    public void Refuses_an_object_that_is_none_of_several() =>
        Assert.Equal(
            ["x.policy.Statement[0].Principal: expected an object with the members of one of iam.AWSPrincipal, iam.ServicePrincipal, iam.FederatedPrincipal, got Aws. Rename its members."],
            Failures(BucketPolicy, Policy(("Effect", "Allow"), ("Principal", Map(("Aws", "*"))))).Select(f => f.Reason));

    [Fact]
    public void Refuses_what_is_neither_text_nor_document() =>
        Assert.Equal(
            ["x.policy: expected a text or an object, got a number. Change its type."],
            Failures(BucketPolicy, Map(("bucket", "b"), ("policy", 1.0))).Select(f => f.Reason));

    [Fact]
    public void Accepts_a_resource_or_its_id_where_a_resource_is_meant()
    {
        var type = "aws:s3/bucketNotification:BucketNotification";

        Assert.Empty(Failures(type, Map(("bucket", "b"))));
        Assert.Empty(Failures("aws:s3/bucketObject:BucketObject", Map(("bucket", new ResourceReferenceValue("urn:pulumi:s::p::aws:s3/bucket:Bucket::b", "b")), ("source", new AssetValue(AssetSource.Text, "x")))));
    }

    [Fact]
    public void Takes_any_value_for_a_trimmed_member() =>
        Assert.Empty(Failures("aws:wafv2/webAcl:WebAcl", Map(
            ("scope", "REGIONAL"),
            ("defaultAction", PropertyMap.Empty),
            ("visibilityConfig", Map(("cloudwatchMetricsEnabled", true), ("metricName", "m"), ("sampledRequestsEnabled", true))),
            ("rules", new ListValue(Map(
                ("name", "r"),
                ("priority", 1.0),
                ("visibilityConfig", Map(("cloudwatchMetricsEnabled", true), ("metricName", "m"), ("sampledRequestsEnabled", true))),
                ("statement", Map(("andStatement", "anything")))))))));

    [Fact]
    public void Fills_defaults_of_inputs_not_given()
    {
        var zone = AwsSchema.Find("aws:route53/zone:Zone")!;

        Assert.Equal("Managed by Pulumi", SchemaValidator.WithDefaults(zone, PropertyMap.Empty)["comment"].ToString());
        Assert.Equal("mine", SchemaValidator.WithDefaults(zone, Map(("comment", "mine")))["comment"].ToString());
    }

    [Fact]
    public void Checks_the_arguments_of_a_function() =>
        Assert.Equal(["nam"], SchemaValidator.Check(AwsSchema.FindFunction("aws:route53/getZone:getZone")!, "x", Map(("nam", "example.com"))).Select(f => f.Property));

    static PropertyFailure[] Failures(string type, PropertyMap inputs) =>
        [.. SchemaValidator.Check(AwsSchema.Find(type)!, "x", inputs)];

    static PropertyMap Policy(params (string, PropertyValue)[] statement) =>
        Map(("bucket", "b"), ("policy", Map(("Version", "2012-10-17"), ("Statement", new ListValue(Map(statement))))));

    static PropertyMap Map(params (string Name, PropertyValue Value)[] members) =>
        new(members.Select(m => KeyValuePair.Create(m.Name, m.Value)));
}
