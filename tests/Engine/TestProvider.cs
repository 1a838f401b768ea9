using Pulumi.Rpc;
using SecurityPlatform.Engine.Providers;

namespace SecurityPlatform.Tests.Engine;

/// <summary>
/// A provider of simple rules: <c>fixed</c> needs a new resource when it changes, <c>fixedFirst</c> one made after the
/// old is gone, <c>bad</c> fails the check; the outputs are the inputs, <c>arn</c> and, when present, <c>echo</c>.
/// </summary>
sealed class TestProvider(TestCloud cloud) : IProvider
{
    PropertyMap _config = PropertyMap.Empty;

    public ValueTask<CheckResult> CheckConfigAsync(string urn, PropertyMap inputs) =>
        new(new CheckResult(inputs, inputs.ContainsKey("wrong") ? [new("wrong", "is never right")] : []));

    public ValueTask ConfigureAsync(PropertyMap inputs)
    {
        _config = inputs;
        return ValueTask.CompletedTask;
    }

    public ValueTask<CheckResult> CheckAsync(CheckRequest request) =>
        new(new CheckResult(
            request.Inputs.ContainsKey("defaulted") ? request.Inputs : request.Inputs.With("defaulted", "yes"),
            request.Inputs.ContainsKey("bad") ? [new("bad", "is not wanted"), new("", "try again")] : []));

    public ValueTask<DiffResult> DiffAsync(DiffRequest request)
    {
        var changes = InputDiff.Compute(request.OldInputs, request.Inputs, p => p.StartsWith("fixed", StringComparison.Ordinal));
        return new(changes.Count == 0 ? DiffResult.Same : new(changes, changes.ContainsKey("fixedFirst")));
    }

    public ValueTask<CreateResult> CreateAsync(CreateRequest request)
    {
        if (request.Preview)
        {
            return new(new CreateResult("", Outputs("", request.Inputs).With("arn", PropertyValue.Unknown)));
        }

        cloud.Called("create", request.Urn);
        var id = cloud.Create(request.ClientToken, request.Type, request.Inputs);
        return new(new CreateResult(id, Outputs(id, request.Inputs)));
    }

    public ValueTask<ReadResult?> ReadAsync(ReadRequest request)
    {
        cloud.Called("read", request.Urn);
        return new(cloud.Resources.TryGetValue(request.Id, out var found) && found.Type == request.Type
            ? new ReadResult(request.Id, found.Inputs, Outputs(request.Id, found.Inputs))
            : null);
    }

    public ValueTask<PropertyMap> UpdateAsync(UpdateRequest request)
    {
        if (!request.Preview)
        {
            cloud.Called("update", request.Urn);
            cloud.Resources[request.Id] = (request.Type, request.Inputs);
        }

        return new(Outputs(request.Id, request.Inputs));
    }

    public ValueTask DeleteAsync(DeleteRequest request)
    {
        cloud.Called("delete", request.Urn);
        cloud.Delete(request.Id);
        return ValueTask.CompletedTask;
    }

    public ValueTask<InvokeResult> InvokeAsync(string token, PropertyMap args, bool preview) =>
        token == "test:index:config"
            ? new(new InvokeResult(_config, []))
            : throw new ProviderException("NoSuchFunction", $"{token} does not exist");

    static PropertyMap Outputs(string id, PropertyMap inputs) => inputs.With("arn", $"arn:{id}");
}
