using System.Collections.Immutable;
using Pulumi.Rpc;
using SecurityPlatform.Cli;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.State;
using SecurityPlatform.Stacks;
using SecurityPlatform.Tests.Repository;
using SecurityPlatform.Tests.Stacks;

namespace SecurityPlatform.Tests.Cli;

/// <summary>Plans that are made in another order than deployments say what deployments would do.</summary>
public sealed class OrganizationPreviewTests : IDisposable
{
    readonly Workspace _workspace;
    readonly string _state = Directory.CreateTempSubdirectory("sp-preview-").FullName;
    readonly LocalEngine _engine;

    public OrganizationPreviewTests()
    {
        _workspace = Workspace.Open(RepositoryFiles.Root, _state);
        _engine = _workspace.Engine();
    }

    public void Dispose()
    {
        _workspace.Dispose();
        Directory.Delete(_state, recursive: true);
    }

    [Fact]
    public async Task Ends_where_plans_in_the_order_of_deployment_end()
    {
        var outcomes = await PreviewAsync([]);

        var rehearsal = Rehearsal.Empty;
        Dictionary<string, OperationResult> chained = [];
        foreach (var name in Rehearsed.Order)
        {
            chained[name] = await PlanAsync(_workspace.Stacks.Single(stack => stack.Name == name), rehearsal);
            rehearsal = rehearsal.With(chained[name]);
        }

        Assert.Equal(_workspace.Stacks.Select(stack => stack.Name), outcomes.Select(outcome => outcome.Stack));
        foreach (var outcome in outcomes)
        {
            Assert.Empty(outcome.Pending);
            var expected = chained[outcome.Stack].State.Resources.ToDictionary(resource => resource.Urn, Shown);
            var planned = outcome.Last.State.Resources.ToDictionary(resource => resource.Urn, Shown);
            Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), planned.Keys.Order(StringComparer.Ordinal));
            Assert.All(planned, pair => Assert.Equal(expected[pair.Key], pair.Value));
        }

        // What references have seen differs by what was pending then, which no stack reads.
        static string Shown(ResourceState resource) => resource.Type == Urn.StackReferenceType ? "" : $"{resource.Inputs} {resource.Outputs}";
    }

    [Fact]
    public async Task Plans_again_only_what_saw_less_than_there_is_in_the_end()
    {
        List<string> planned = [];

        await PreviewAsync(planned);

        Assert.Equal(["data", "master", "master", "member", "security", "staging"], planned.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Plans_a_deployed_organization_once()
    {
        await new Organization(_workspace, _workspace.Stacks).UpAsync(null);
        List<string> planned = [];

        var outcomes = await PreviewAsync(planned);

        Assert.Equal(["data", "master", "member", "security", "staging"], planned.Order(StringComparer.Ordinal));
        Assert.All(outcomes, outcome => Assert.False(outcome.Whole.HasChanges));
    }

    [Fact]
    public async Task Plans_no_member_when_a_central_stack_fails()
    {
        var outcomes = await new OrganizationPreview((stack, rehearsal) => stack.Name == "security"
            ? Task.FromResult(Made(stack, PropertyMap.Empty) with { Succeeded = false })
            : PlanAsync(stack, rehearsal)).RunAsync(_workspace.Stacks);

        Assert.Equal(["master", "security"], outcomes.Select(outcome => outcome.Stack));
        Assert.False(outcomes[1].Last.Succeeded);
    }

    [Fact]
    public async Task Plans_members_alone_from_what_is_deployed()
    {
        List<string> planned = [];

        var outcomes = await new OrganizationPreview(Noting(planned)).RunAsync([.. _workspace.Stacks.Where(stack => !stack.IsCentral)]);

        Assert.Equal(["data", "member", "staging"], planned.Order(StringComparer.Ordinal));
        Assert.All(outcomes, outcome => Assert.NotEmpty(outcome.Pending));
    }

    [Fact]
    public async Task Gives_up_on_stacks_that_contradict_each_other()
    {
        var plans = 0;

        var outcomes = await new OrganizationPreview((stack, _) =>
            Task.FromResult(Made(stack, new([new("round", Interlocked.Increment(ref plans))])))).RunAsync([.. _workspace.Stacks.Where(stack => stack.IsCentral)]);

        Assert.Equal(2, outcomes.Length);
        Assert.InRange(plans, 4, 12);
    }

    Task<ImmutableArray<StackOutcome>> PreviewAsync(List<string> planned) => new OrganizationPreview(Noting(planned)).RunAsync(_workspace.Stacks);

    Func<OrganizationStack, Rehearsal, Task<OperationResult>> Noting(List<string> planned) => (stack, rehearsal) =>
    {
        lock (planned)
        {
            planned.Add(stack.Name);
        }

        return PlanAsync(stack, rehearsal);
    };

    Task<OperationResult> PlanAsync(OrganizationStack stack, Rehearsal rehearsal) =>
        _engine.PreviewAsync(_workspace.Spec(stack), new InProcessProgram(PlatformProgram.RunAsync), rehearsal);

    // A plan that saw of the other central stack what that one never said.
    OperationResult Made(OrganizationStack stack, PropertyMap outputs)
    {
        var other = stack.Name == "master" ? "security" : "master";
        return new()
        {
            Kind = OperationKind.Preview,
            Stack = _workspace.Spec(stack),
            Preview = true,
            Succeeded = true,
            Outputs = outputs,
            State = new()
            {
                Resources =
                [
                    new()
                    {
                        Urn = Urn.Create(stack.Name, "security-platform", "", Urn.StackReferenceType, other),
                        Type = Urn.StackReferenceType,
                        Outputs = new([new("name", $"organization/security-platform/{other}"), new("outputs", new PropertyMap([new("round", -1)]))]),
                    },
                ],
            },
        };
    }
}
