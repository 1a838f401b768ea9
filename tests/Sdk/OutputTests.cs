using Pulumi;
using Pulumi.Utilities;

namespace SecurityPlatform.Tests.Sdk;

public sealed class OutputTests
{
    [Fact]
    public async Task Apply_gives_what_the_function_makes()
    {
        Assert.Equal(3, await Value(Output.Create(1).Apply(x => x + 2)));
        Assert.Equal(3, await Value(Output.Create(Task.FromResult(1)).Apply(x => Task.FromResult(x + 2))));
        Assert.Equal(3, await Value(Output.Create(1).Apply(x => Output.Create(x + 2))));
        Assert.Equal(3, await Value(Output.Create(1).Apply(x => (Input<int>)(x + 2))));
        Assert.Equal(3, await Value(Output.Create(1).UntypedApply(x => Output.Create((int)x! + 2))));
        Assert.Equal(default, await Value(Output.Create(1).Apply(_ => Task.CompletedTask)));
    }

    [Fact]
    public async Task A_function_that_gives_no_output_gives_the_default()
    {
        Assert.Null(await Value(Output.Create(1).Apply(_ => (Output<string>?)null)));
        Assert.Null(await Value(Output.Create(1).Apply(_ => (Input<string>?)null)));
    }

    [Fact]
    public async Task Apply_does_not_run_while_the_value_is_unknown()
    {
        var unknown = OutputUtilities.CreateUnknown("secret");
        var applied = unknown.Apply(x => x is null ? x : throw new InvalidOperationException("ran"));

        Assert.False(await OutputUtilities.GetIsKnownAsync(applied));
        Assert.Null(await Value(applied));
        Assert.Null(await Value(unknown));
    }

    [Fact]
    public async Task An_exception_inside_apply_faults_the_output()
    {
        var faulted = Output.Create(1).Apply(x => x > 1 ? x : throw new InvalidOperationException("broken"));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Value(faulted.Apply(x => x)));
        Assert.Equal("broken", error.Message);
    }

    [Fact]
    public async Task Keeps_the_bits_of_both_outputs()
    {
        var result = Output.CreateSecret(1).Apply(_ => OutputUtilities.CreateUnknown(2));

        Assert.True(await Output.IsSecretAsync(result));
        Assert.False(await OutputUtilities.GetIsKnownAsync(result));
        Assert.True(await Output.IsSecretAsync(Output.Create(1).Apply(_ => Output.CreateSecret(2))));
    }

    [Fact]
    public async Task A_secret_can_be_made_and_unmade()
    {
        Assert.True(await Output.IsSecretAsync(Output.CreateSecret("x")));
        Assert.True(await Output.IsSecretAsync(Output.CreateSecret(Task.FromResult("x"))));
        Assert.True(await Output.IsSecretAsync(Output.CreateSecret(Output.Create("x"))));
        Assert.False(await Output.IsSecretAsync(Output.Unsecret(Output.CreateSecret("x"))));
        Assert.Equal("x", await Value(Output.Unsecret(Output.CreateSecret("x"))));
    }

    [Fact]
    public async Task Format_uses_the_invariant_culture_and_takes_anything()
    {
        Input<string> input = "in";
        Assert.Equal("a 1.5 in x", await Value(Output.Format($"{Output.Create("a")} {1.5} {input} {"x"}")));
    }

    [Fact]
    public async Task All_of_nothing_is_empty() => Assert.Empty(await Value(Output.All(Array.Empty<Output<int>>())));

    [Fact]
    public async Task Tuples_have_up_to_eight_items()
    {
        Input<int> i = 1;
        var o = Output.Create(1);

        Assert.Equal((1, 1), await Value(Output.Tuple(i, i)));
        Assert.Equal((1, 1, 1), await Value(Output.Tuple(o, o, o)));
        Assert.Equal((1, 1, 1, 1, 1, 1, 1, 1), await Value(Output.Tuple(o, o, o, o, o, o, o, o)));
        Assert.Equal((1, 1, 1, 1, 1, 1, 1, 1), await Value(Output.Tuple(i, i, i, i, i, i, i, i)));
    }

    [Fact]
    public async Task Lists_have_shorthands()
    {
        var list = Output.All(Output.Create("a"), Output.Create("b"));

        Assert.Equal("b", await Value(list.GetAt(1)));
        Assert.Equal("a", await Value(list.First()));
        Assert.Equal(2, await Value(list.Length()));
    }

    [Fact]
    public async Task A_deferred_output_resolves_once()
    {
        var deferred = new DeferredOutput<int>();
        var plusOne = deferred.Output.Apply(x => x + 1);
        deferred.Resolve(Output.CreateSecret(1));

        Assert.Equal(2, await Value(plusOne));
        Assert.True(await Output.IsSecretAsync(plusOne));
        var error = Assert.Throws<InvalidOperationException>(() => deferred.Resolve(Output.Create(2)));
        Assert.Equal("DeferredOutput.Resolve: expected one call, got a second. Make a new DeferredOutput.", error.Message);
    }

    [Fact]
    public async Task A_text_is_only_an_explanation_and_a_warning()
    {
        string? text = null;
        var run = await SdkRun.Of(() => text = Output.Create("x").ToString());

        Assert.StartsWith("An Output has no text of its own", text, StringComparison.Ordinal);
        var warning = Assert.Single(run.Log.Entries);
        Assert.Equal((Pulumi.Rpc.LogSeverity.Warning, $"Output.ToString was called. {text}"), (warning.Severity, warning.Message));
    }

    [Fact]
    public void A_text_needs_a_deployment_to_warn()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Output.Create("x").ToString());

        Assert.Equal("Trying to acquire Deployment.Instance before 'Run' was called.", error.Message);
    }

    [Fact]
    public async Task A_dependency_can_be_added()
    {
        Box? box = null;
        var dependencies = Array.Empty<Resource>();
        await new SdkRun().Succeed(async () =>
        {
            box = new Box("box");
            var output = OutputUtilities.WithDependency(Output.Create(1), box);
            dependencies = [.. await OutputUtilities.GetDependenciesAsync(output)];
        });

        Assert.Same(box, Assert.Single(dependencies));
    }

    static Task<T> Value<T>(Output<T> output) => OutputUtilities.GetValueAsync(output);
}
