using Pulumi;
using Pulumi.Rpc;
using Pulumi.Utilities;

namespace SecurityPlatform.Tests.Sdk;

public sealed class StackReferenceTests
{
    [Fact]
    public async Task Reads_the_stack_by_its_name()
    {
        var run = await Run(_ => Task.CompletedTask);

        var read = Assert.Single(run.Monitor.Reads);
        Assert.Equal(("pulumi:pulumi:StackReference", "acme/net/prod", "acme/net/prod"), (read.Type, read.Name, read.Id));
        Assert.Equal(new PropertyMap([new("name", "acme/net/prod")]), read.Properties);
    }

    [Fact]
    public async Task May_have_another_resource_name()
    {
        var run = await SdkRun.Of(() => _ = new StackReference("net", new() { Name = "acme/net/prod" }));

        var read = Assert.Single(run.Monitor.Reads);
        Assert.Equal(("net", "acme/net/prod"), (read.Name, read.Id));
    }

    [Fact]
    public async Task Gives_plain_and_secret_outputs() => await Run(async stack =>
    {
        var (plain, secret) = (stack.GetOutput("vpc"), stack.RequireOutput("password"));
        Assert.Equal(("vpc-1", false), (await Value(plain), await Output.IsSecretAsync(plain)));
        Assert.Equal(("pw", true), (await Value(secret), await Output.IsSecretAsync(secret)));
    });

    [Fact]
    public async Task A_missing_output_is_null() => await Run(async stack =>
    {
        Assert.Null(await Value(stack.GetOutput("none")));
        Assert.Null(await stack.GetValueAsync("none"));
        var details = await stack.GetOutputDetailsAsync("none");
        Assert.Equal((null, null), (details.Value, details.SecretValue));
    });

    [Fact]
    public async Task A_missing_required_output_fails_the_program()
    {
        var result = await MakeRun().Execute(() => new StackReference("acme/net/prod").RequireOutput("none"));

        Assert.Equal(
            "Required output 'none' does not exist on stack 'acme/net/prod'.",
            Assert.IsType<KeyNotFoundException>(result.Exception).Message);
    }

    [Fact]
    public async Task Values_can_be_awaited_unless_they_are_secret() => await Run(async stack =>
    {
        Assert.Equal("vpc-1", await stack.RequireValueAsync("vpc"));
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => stack.GetValueAsync("password"));
        Assert.Equal(
            "Cannot call 'GetValueAsync' or 'RequireValueAsync' if the referenced stack output is a secret: 'password'. Use 'GetOutput' or 'RequireOutput' instead.",
            error.Message);
    });

    [Fact]
    public async Task Details_tell_secrets_apart() => await Run(async stack =>
    {
        var (plain, secret) = (await stack.GetOutputDetailsAsync("vpc"), await stack.GetOutputDetailsAsync("password"));
        Assert.Equal(("vpc-1", null), (plain.Value, plain.SecretValue));
        Assert.Equal((null, "pw"), (secret.Value, secret.SecretValue));
    });

    static Task<SdkRun> Run(Func<StackReference, Task> program) => MakeRun().Succeed(() => program(new StackReference("acme/net/prod")));

    static SdkRun MakeRun() => new()
    {
        Monitor = new()
        {
            OnRead = _ => new(
            [
                new("name", "acme/net/prod"),
                new("outputs", new PropertyMap([new("vpc", "vpc-1"), new("password", new SecretValue("pw"))])),
                new("secretOutputNames", new Pulumi.Rpc.ListValue("password")),
            ]),
        },
    };

    static Task<T> Value<T>(Output<T> output) => OutputUtilities.GetValueAsync(output);
}
