using Pulumi;
using Pulumi.Testing;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Tests.Bindings;

/// <summary>A program that uses the bindings sends what the provider expects.</summary>
public sealed class ProgramTests
{
    sealed class Recorder : IMocks
    {
        public Dictionary<string, MockResourceArgs> Resources { get; } = [];

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            lock (Resources)
            {
                Resources[args.Name!] = args;
            }

            return Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs));
        }

        public Task<object> CallAsync(MockCallArgs args) =>
            Task.FromResult<object>(new Dictionary<string, object> { ["id"] = "1", ["json"] = $"{args.Token} {args.Args.Count}", ["minifiedJson"] = "{}" });
    }

    static async Task<Recorder> Run(Action program)
    {
        var recorder = new Recorder();
        await Deployment.TestAsync(recorder, new TestOptions { IsPreview = false }, program);
        return recorder;
    }

    [Fact]
    public async Task Sends_wire_names_nested_objects_and_renamed_members()
    {
        var recorder = await Run(() =>
        {
            _ = new Aws.S3.Bucket("b", new() { BucketName = "logs", ObjectLockEnabled = true, Tags = { { "team", "security" } } });
            _ = new Aws.CloudTrail.Trail("t", new()
            {
                S3BucketName = "logs",
                EventSelectors = { new Aws.CloudTrail.Inputs.TrailEventSelectorArgs { ReadWriteType = "All" } },
            });
        });

        Assert.Equal("aws:s3/bucket:Bucket", recorder.Resources["b"].Type);
        Assert.Equal(["bucket", "objectLockEnabled", "tags"], recorder.Resources["b"].Inputs.Keys.Order());
        Assert.Equal(["eventSelectors", "s3BucketName"], recorder.Resources["t"].Inputs.Keys.Order());
    }

    [Fact]
    public async Task Sends_enums_and_defaults()
    {
        var recorder = await Run(() =>
        {
            _ = new Aws.S3.Bucket("b", new() { Acl = Aws.S3.CannedAcl.LogDeliveryWrite });
            _ = new Aws.Route53.Zone("z");
        });

        Assert.Equal("log-delivery-write", recorder.Resources["b"].Inputs["acl"]);
        Assert.Equal("Managed by Pulumi", recorder.Resources["z"].Inputs["comment"]);
    }

    [Fact]
    public async Task Sends_the_provider_settings_as_json()
    {
        var recorder = await Run(() => _ = new Aws.Provider("p", new() { Region = "eu-west-1", AllowedAccountIds = { "111122223333" } }));

        Assert.Equal("pulumi:providers:aws", recorder.Resources["p"].Type);
        Assert.Equal("[\"111122223333\"]", recorder.Resources["p"].Inputs["allowedAccountIds"]);
        Assert.Equal("eu-west-1", recorder.Resources["p"].Inputs["region"]);
    }

    [Fact]
    public async Task Gives_outputs_and_results_of_functions()
    {
        var recorder = await Run(() =>
        {
            var document = Aws.Iam.GetPolicyDocument.Invoke(new() { Statements = { new Aws.Iam.Inputs.GetPolicyDocumentStatementInputArgs { Sid = "One" } } });
            _ = new Aws.Iam.Policy("p", new() { PolicyDocument = document.Apply(d => d.Json) });
        });

        Assert.Equal("aws:iam/getPolicyDocument:getPolicyDocument 1", recorder.Resources["p"].Inputs["policy"]);
    }
}
