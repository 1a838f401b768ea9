using Pulumi.Rpc;
using SecurityPlatform.Engine.Aws;
using static SecurityPlatform.Tests.Engine.Aws.Sandbox;

namespace SecurityPlatform.Tests.Engine.Aws;

public sealed class NamingTests
{
    readonly Sandbox _sandbox = new();

    [Theory]
    [InlineData(AwsTypes.Bucket, "bucket", "^log-archive-[0-9a-f]{7}$")]
    [InlineData(AwsTypes.Trail, "name", "^Log-Archive-[0-9a-f]{7}$")]
    [InlineData(AwsTypes.KeyAlias, "name", "^alias/Log-Archive-[0-9a-f]{7}$")]
    [InlineData(AwsTypes.GlueDatabase, "name", "^log_archive_[a-z]{8}$")]
    [InlineData("aws:sqs/queue:Queue", "name", "^Log-Archive-[0-9a-f]{7}$")]
    [InlineData("aws:s3/bucketObject:BucketObject", "key", "^Log-Archive$")]
    public async Task Names_what_the_program_does_not(string type, string property, string pattern)
    {
        var check = await _sandbox.Provider().CheckAsync(new(Urn(type, "Log-Archive"), type, "Log-Archive", null, Required(type)));

        Assert.Matches(pattern, check.Inputs.Text(property));
    }

    [Fact]
    public void Names_a_queue_in_order_with_its_suffix() =>
        Assert.Matches(@"^q-[0-9a-f]{7}\.fifo$", _sandbox.Check("aws:sqs/queue:Queue", """{"fifoQueue": true}""", "q").Inputs.Text("name"));

    [Fact]
    public void Keeps_the_name_that_the_program_gives() =>
        Assert.Equal("logs", _sandbox.Check(AwsTypes.Bucket, """{"bucket": "logs"}""").Inputs.Text("bucket"));

    [Fact]
    public void Leaves_a_prefix_to_AWS()
    {
        var check = _sandbox.Check(AwsTypes.Bucket, """{"bucketPrefix": "logs-"}""");

        Assert.False(check.Inputs.ContainsKey("bucket"));
        Assert.Matches("^logs-[0-9]{26}$", _sandbox.Create(AwsTypes.Bucket, """{"bucketPrefix": "logs-"}""").Outputs.Text("bucket"));
    }

    [Fact]
    public async Task Keeps_the_automatic_name_of_the_last_time()
    {
        var check = await _sandbox.Provider().CheckAsync(
            new(Urn(AwsTypes.Bucket, "it"), AwsTypes.Bucket, "it", Map("""{"bucket": "it-1234567"}"""), Map("""{"forceDestroy": true}""")));

        Assert.Equal("it-1234567", check.Inputs.Text("bucket"));
    }

    [Fact]
    public async Task Gives_a_replacement_a_name_of_its_own()
    {
        var check = await _sandbox.Provider().CheckAsync(new(
            Urn(AwsTypes.Bucket, "it"), AwsTypes.Bucket, "it", Map("""{"bucket": "it-1234567"}"""), Map("""{"objectLockEnabled": true}""")));

        Assert.NotEqual("it-1234567", check.Inputs.Text("bucket"));
    }

    [Fact]
    public void The_same_resource_gets_the_same_name_and_its_replacement_another()
    {
        var first = _sandbox.Check(AwsTypes.Bucket, "{}").Inputs.Text("bucket");

        Assert.Equal(first, _sandbox.Check(AwsTypes.Bucket, """{"tags": {"env": "test"}}""").Inputs.Text("bucket"));
        Assert.NotEqual(first, _sandbox.Check(AwsTypes.Bucket, """{"objectLockEnabled": true}""").Inputs.Text("bucket"));
        Assert.NotEqual(first, _sandbox.Check(AwsTypes.Bucket, "{}", "other").Inputs.Text("bucket"));
    }

    [Fact]
    public void Refuses_an_automatic_name_that_AWS_would()
    {
        var name = new string('a', 60);

        var failure = Assert.Single(_sandbox.Check(AwsTypes.Role, """{"assumeRolePolicy": "{}"}""", name).Failures);

        Assert.Equal($"{name}.name: expected at most 64 characters, got an automatic name of 68. Set name, or shorten the resource's name.", failure.Reason);
    }

    static PropertyMap Required(string type) => Map(type switch
    {
        AwsTypes.Trail => """{"s3BucketName": "logs"}""",
        AwsTypes.KeyAlias => """{"targetKeyId": "k"}""",
        "aws:s3/bucketObject:BucketObject" => """{"bucket": "logs"}""",
        _ => "{}",
    });
}
