using Pulumi.Rpc;
using SecurityPlatform.Engine.Aws;
using SecurityPlatform.Engine.Providers;
using static SecurityPlatform.Tests.Engine.Aws.Sandbox;

namespace SecurityPlatform.Tests.Engine.Aws;

public sealed class AwsProviderTests
{
    const string Bucket = "aws:s3/bucket:Bucket";
    const string LogGroup = "aws:cloudwatch/logGroup:LogGroup";
    const string Trail = "aws:cloudtrail/trail:Trail";
    readonly Sandbox _sandbox = new();

    [Fact]
    public void Serves_aws_and_aws_native_only()
    {
        var source = new AwsProviderSource(_sandbox.Cloud);

        Assert.NotNull(source.Load("aws", "7.48.0", new("", "p", "s")));
        Assert.NotNull(source.Load("aws-native", "", new("", "p", "s")));
        Assert.Null(source.Load("random", "", new("", "p", "s")));
    }

    [Fact]
    public async Task Needs_a_region()
    {
        var check = await _sandbox.Provider().CheckConfigAsync("", PropertyMap.Empty);

        var failure = Assert.Single(check.Failures);
        Assert.Equal("region", failure.Property);
        Assert.Equal("provider.region: expected a region, got nothing. Set aws:region in the stack's configuration, or Region of the provider.", failure.Reason);
    }

    [Fact]
    public void Creates_a_bucket_with_the_outputs_of_aws()
    {
        var created = _sandbox.Create(Bucket, """{"bucket": "example-logs", "tags": {"env": "test"}}""");

        Assert.Equal("example-logs", created.Id);
        Assert.Equal("arn:aws:s3:::example-logs", created.Outputs.Text("arn"));
        Assert.Equal(Home, created.Outputs.Text("region"));
        Assert.Equal("test", created.Outputs.Object("tagsAll")!.Text("env"));
    }

    [Fact]
    public void A_resource_region_wins_over_the_providers()
    {
        var created = _sandbox.Create(LogGroup, """{"name": "/aws/route53/example.org", "region": "us-east-1"}""", account: Member);

        Assert.Equal("arn:aws:logs:us-east-1:777788889999:log-group:/aws/route53/example.org", created.Outputs.Text("arn"));
    }

    [Fact]
    public async Task A_preview_knows_inputs_and_tags_but_no_arn()
    {
        var created = await _sandbox.Provider().CreateAsync(
            new(Urn(Bucket, "it"), Bucket, "it", Map("""{"bucket": "example-logs"}"""), "t", Preview: true));

        Assert.Equal("", created.Id);
        Assert.Equal("example-logs", created.Outputs.Text("bucket"));
        Assert.Equal(PropertyValue.Unknown, created.Outputs["arn"]);
        Assert.Equal(PropertyMap.Empty, created.Outputs["tagsAll"]);
        Assert.Empty(_sandbox.Cloud.Resources());
    }

    [Fact]
    public async Task The_provider_adds_its_default_tags()
    {
        var provider = _sandbox.Provider();
        await provider.ConfigureAsync(Map("""{"region": "eu-west-1", "defaultTags": {"tags": {"platform": "security", "env": "all"}}}"""));

        var created = await provider.CreateAsync(
            new(Urn(Bucket, "it"), Bucket, "it", Map("""{"bucket": "example-logs", "tags": {"env": "test"}}"""), "t", Preview: false));

        Assert.Equal(Map("""{"env": "test", "platform": "security"}"""), created.Outputs["tagsAll"]);
        Assert.Equal(Map("""{"env": "test"}"""), created.Outputs["tags"]);
    }

    [Theory]
    [InlineData("""{"region": "eu-west-1", "allowedAccountIds": ["777788889999"]}""", "777788889999")]
    [InlineData("""{"region": "eu-west-1", "allowedAccountIds": "[\"777788889999\"]"}""", "777788889999")]
    [InlineData("""{"region": "eu-west-1"}""", "111122223333")]
    public async Task Acts_for_the_first_allowed_account_or_the_management_account(string config, string account)
    {
        var provider = _sandbox.Provider();
        await provider.ConfigureAsync(Map(config));

        var created = await provider.CreateAsync(new(Urn(Trail, "t"), Trail, "t", Map("""{"name": "t"}"""), "t", Preview: true));
        var identity = await provider.InvokeAsync("aws:index/getCallerIdentity:getCallerIdentity", PropertyMap.Empty, preview: false);

        Assert.Equal("t", created.Outputs.Text("name"));
        Assert.Equal(account, identity.Return.Text("accountId"));
    }

    [Fact]
    public async Task Refuses_work_before_it_is_configured()
    {
        var provider = new AwsProviderSource(_sandbox.Cloud).Load("aws", "", new("", "p", "s"))!;

        var refusal = await Assert.ThrowsAsync<ProviderException>(
            () => provider.CreateAsync(new(Urn(Bucket, "it"), Bucket, "it", PropertyMap.Empty, "t", Preview: false)).AsTask());

        Assert.Equal("ProviderNotConfigured: aws: expected Configure before any resource, got none. Configure the provider first.", refusal.Message);
    }

    [Fact]
    public async Task The_same_client_token_creates_once()
    {
        var provider = _sandbox.Provider();
        var request = new CreateRequest(Urn("aws:kms/key:Key", "it"), "aws:kms/key:Key", "it", PropertyMap.Empty, "token", Preview: false);

        var first = await provider.CreateAsync(request);
        var second = await provider.CreateAsync(request);

        Assert.Equal(first.Id, second.Id);
        Assert.Equal(first.Outputs, second.Outputs);
        Assert.Single(_sandbox.Cloud.Resources());
    }

    [Fact]
    public async Task Reads_what_somebody_changed_and_misses_what_somebody_deleted()
    {
        var provider = _sandbox.Provider();
        var created = _sandbox.Create(Bucket, """{"bucket": "example-logs", "tags": {"env": "test"}}""");

        Assert.True(_sandbox.Cloud.Set("arn:aws:s3:::example-logs", "tags.env", "drift"));
        var read = await provider.ReadAsync(new(Urn(Bucket, "it"), Bucket, "example-logs", null, created.Outputs));
        Assert.Equal("drift", read!.Inputs.Object("tags")!.Text("env"));

        Assert.True(_sandbox.Cloud.Delete(Urn(Bucket, "it")));
        Assert.Null(await provider.ReadAsync(new(Urn(Bucket, "it"), Bucket, "example-logs", null, created.Outputs)));
    }

    [Fact]
    public async Task Secrets_come_back_from_the_stack_and_are_nowhere_in_the_cloud()
    {
        const string type = "aws:secretsmanager/secretVersion:SecretVersion";
        var inputs = new PropertyMap([new("secretId", "s"), new("secretString", new SecretValue("hunter2"))]);
        var provider = _sandbox.Provider();
        var created = await provider.CreateAsync(new(Urn(type, "it"), type, "it", inputs, "t", Preview: false));

        var read = await provider.ReadAsync(new(Urn(type, "it"), type, created.Id, inputs, created.Outputs));

        Assert.Equal(inputs, read!.Inputs);
        Assert.DoesNotContain("hunter2", string.Concat(_sandbox.Cloud.Resources().Select(r => r.Inputs.ToString() + r.Outputs)), StringComparison.Ordinal);
    }

    [Fact]
    public void Updating_what_is_gone_is_refused()
    {
        var refusal = Assert.Throws<ProviderException>(() => _sandbox.Update(Bucket, "example-logs", """{"bucket": "example-logs"}"""));

        Assert.Equal("ResourceNotFoundException: it: expected Bucket example-logs in account 444455556666, got nothing. Refresh the stack: somebody deleted it.", refusal.Message);
    }
}
