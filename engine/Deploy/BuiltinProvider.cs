using Pulumi.Rpc;
using SecurityPlatform.Engine.Providers;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>The provider of package <c>pulumi</c>, which is the engine itself: stack references and look-ups.</summary>
sealed class BuiltinProvider(Deployment deployment) : IProvider
{
    public const string Package = "pulumi";

    public ValueTask<CheckResult> CheckConfigAsync(string urn, PropertyMap inputs) => ValueTask.FromResult(new CheckResult(inputs, []));

    public ValueTask ConfigureAsync(PropertyMap inputs) => ValueTask.CompletedTask;

    public ValueTask<CheckResult> CheckAsync(CheckRequest request) =>
        ValueTask.FromResult(request switch
        {
            { Type: not Urn.StackReferenceType } => new CheckResult(request.Inputs, [new("", $"unrecognized resource type '{request.Type}'")]),
            _ when request.Inputs.Find("name")?.Unwrapped is StringValue or UnknownValue => new(request.Inputs, []),
            _ => new(request.Inputs, [new("name", "expected the name of a stack. Pass organization/project/stack.")]),
        });

    public ValueTask<DiffResult> DiffAsync(DiffRequest request)
    {
        var changes = InputDiff.Compute(request.OldInputs, request.Inputs, _ => true);
        return ValueTask.FromResult(changes.Count > 0 ? new DiffResult(changes, false) : DiffResult.Same);
    }

    public async ValueTask<CreateResult> CreateAsync(CreateRequest request)
    {
        var name = request.Inputs["name"].Unwrapped;
        return name is StringValue text
            ? new(text.Value, await StackOutputsAsync(text.Value).ConfigureAwait(false))
            : new("", request.Inputs.With("outputs", PropertyValue.Unknown));
    }

    public async ValueTask<ReadResult?> ReadAsync(ReadRequest request)
    {
        var name = (request.Outputs.Find("name")?.Unwrapped as StringValue)?.Value ?? request.Id;
        return new(request.Id, new([new("name", name)]), await StackOutputsAsync(name).ConfigureAwait(false));
    }

    public ValueTask<PropertyMap> UpdateAsync(UpdateRequest request) => ValueTask.FromResult(request.Inputs);

    public ValueTask DeleteAsync(DeleteRequest request) => ValueTask.CompletedTask;

    public async ValueTask<InvokeResult> InvokeAsync(string token, PropertyMap args, bool preview) => token switch
    {
        "pulumi:pulumi:readStackOutputs" => new(await StackOutputsAsync(Text(args, "name")).ConfigureAwait(false), []),
        "pulumi:pulumi:readStackResourceOutputs" => new(await StackResourcesAsync(Text(args, "stackName")).ConfigureAwait(false), []),
        "pulumi:pulumi:getResource" => Resource(Text(args, "urn")),
        _ => throw new RpcException(StatusCode.InvalidArgument, $"unrecognized function '{token}'"),
    };

    InvokeResult Resource(string urn)
    {
        if (deployment.Find(urn)?.State is not { } state)
        {
            return new(PropertyMap.Empty, [new("urn", $"unknown resource {urn}")]);
        }

        return new(new([new("urn", urn), new("id", state.Id), new("provider", state.Provider), new("state", state.Outputs)]), []);
    }

    async ValueTask<PropertyMap> StackOutputsAsync(string name)
    {
        var snapshot = await FindAsync(name).ConfigureAwait(false);
        if (ReferenceEquals(snapshot, Snapshot.Expected))
        {
            return new([new("name", name), new("outputs", PropertyValue.Unknown), new("secretOutputNames", PropertyValue.Unknown)]);
        }

        var outputs = snapshot.Resources.FirstOrDefault(r => r.Type == Urn.StackType && !r.Delete)?.Outputs ?? PropertyMap.Empty;
        return new([
            new("name", name),
            new("outputs", outputs),
            new("secretOutputNames", new ListValue(outputs.Where(o => o.Value.ContainsSecrets).Select(o => (PropertyValue)o.Key))),
        ]);
    }

    async ValueTask<PropertyMap> StackResourcesAsync(string name)
    {
        var snapshot = await FindAsync(name).ConfigureAwait(false);
        return new([
            new("name", name),
            new("outputs", new PropertyMap(snapshot.Resources
                .Where(r => !r.Delete)
                .Select(r => KeyValuePair.Create<string, PropertyValue>(
                    r.Urn, new PropertyMap([new("type", r.Type), new("id", r.Id), new("outputs", r.Outputs)]))))),
        ]);
    }

    // A stack that was never deployed has no outputs yet: a first rehearsal of an organization meets such stacks.
    async ValueTask<Snapshot> FindAsync(string name)
    {
        var parts = name.Split('/');
        var (organization, project, stack) = parts.Length switch
        {
            1 => (deployment.Stack.Organization, deployment.Stack.Project, parts[0]),
            2 => (deployment.Stack.Organization, parts[0], parts[1]),
            3 => (parts[0], parts[1], parts[2]),
            _ => throw new RpcException(StatusCode.InvalidArgument, $"stack reference '{name}': expected organization/project/stack. Correct the name."),
        };
        return deployment.Options.StackOutputs is { } source
            ? await source.FindAsync(organization, project, stack).ConfigureAwait(false) ?? Snapshot.Empty
            : Snapshot.Empty;
    }

    static string Text(PropertyMap args, string name) => (args.Find(name)?.Unwrapped as StringValue)?.Value
        ?? throw new RpcException(StatusCode.InvalidArgument, $"argument '{name}': expected a text. Pass one.");
}
