using System.Collections.Concurrent;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Providers;

namespace SecurityPlatform.Tests.Conformance;

/// <summary>
/// The package <c>test</c> of the conformance programs. A Thing's id is its name and its size, so that a new size needs
/// a new Thing; its outputs are its inputs and <c>computed</c>; one labelled <c>flaky</c> comes at the second try. The function <c>double</c> doubles.
/// </summary>
sealed class ThingProvider : IProviderSource, IProvider
{
    int _flaky;

    internal ConcurrentQueue<string> Created { get; } = new();

    internal ConcurrentQueue<string> Deleted { get; } = new();

    internal ConcurrentBag<string> Versions { get; } = [];

    public IProvider? Load(string package, string version, ProviderScope scope)
    {
        Versions.Add(version);
        return package == "test" ? this : null;
    }

    public ValueTask<CheckResult> CheckConfigAsync(string urn, PropertyMap inputs) => new(new CheckResult(inputs, []));

    public ValueTask ConfigureAsync(PropertyMap inputs) => ValueTask.CompletedTask;

    public ValueTask<CheckResult> CheckAsync(CheckRequest request) => new(new CheckResult(
        request.Inputs,
        Size(request.Inputs) < 0 ? [new("size", "must not be negative")] : []));

    public ValueTask<DiffResult> DiffAsync(DiffRequest request)
    {
        var changes = InputDiff.Compute(request.OldInputs, request.Inputs, path => path == "size");
        return new(new DiffResult(changes, DeleteBeforeReplace: false));
    }

    public ValueTask<CreateResult> CreateAsync(CreateRequest request)
    {
        if (request.Preview)
        {
            return new(new CreateResult("", request.Inputs.With("computed", PropertyValue.Unknown)));
        }

        if (request.Inputs.Find("label") is StringValue { Value: "flaky" } && Interlocked.Increment(ref _flaky) == 1)
        {
            throw new ProviderException("Throttling", "try again");
        }

        Created.Enqueue(request.Name);
        return new(new CreateResult($"{request.Name}-{Size(request.Inputs)}", request.Inputs.With("computed", $"{request.Name} computed")));
    }

    public ValueTask<ReadResult?> ReadAsync(ReadRequest request) => new((ReadResult?)null);

    public ValueTask<PropertyMap> UpdateAsync(UpdateRequest request) =>
        new(request.Inputs.With("computed", request.OldOutputs["computed"]));

    public ValueTask DeleteAsync(DeleteRequest request)
    {
        Deleted.Enqueue(request.Id);
        return ValueTask.CompletedTask;
    }

    public ValueTask<InvokeResult> InvokeAsync(string token, PropertyMap args, bool preview) => new(
        args["value"] is NumberValue { Value: >= 0 } number
            ? new InvokeResult(new([new("value", 2 * number.Value)]), [])
            : new InvokeResult(PropertyMap.Empty, [new("value", "must not be negative")]));

    static double Size(PropertyMap inputs) => inputs.Find("size")?.Unwrapped is NumberValue number ? number.Value : 0;
}
