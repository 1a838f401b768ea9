using Google.Protobuf;
using Pulumi.Rpc;
using Pulumi.Rpc.Proto;
using SecurityPlatform.Engine.Deploy;

namespace SecurityPlatform.Engine.Serving;

/// <summary>Calls programs back over gRPC: in another process, or in this one.</summary>
public sealed class GrpcCallbacks : IProgramCallbacks, IDisposable
{
    readonly CallbackClient _client = new();

    /// <inheritdoc/>
    public async ValueTask<ResourceRegistration> TransformAsync(CallbackReference callback, ResourceRegistration registration)
    {
        var request = TransformMessages.ToRequest(registration);
        return TransformMessages.Apply(registration, await CallAsync(callback, request, TransformResponse.Parser).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async ValueTask<FunctionInvoke> TransformAsync(CallbackReference callback, FunctionInvoke invoke)
    {
        var request = TransformMessages.ToRequest(invoke);
        return TransformMessages.Apply(invoke, await CallAsync(callback, request, TransformInvokeResponse.Parser).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async ValueTask<string> RunHookAsync(CallbackReference callback, HookCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var request = new ResourceHookRequest { Urn = call.Urn, Id = call.Id, Name = Urn.Name(call.Urn), Type = Type(call) };
        if (call.New is { } updated)
        {
            request.NewInputs = PropertyMarshaller.ToStruct(updated.Inputs);
            request.NewOutputs = PropertyMarshaller.ToStruct(updated.Outputs);
        }

        if (call.Old is { } old)
        {
            request.OldInputs = PropertyMarshaller.ToStruct(old.Inputs);
            request.OldOutputs = PropertyMarshaller.ToStruct(old.Outputs);
        }

        return (await CallAsync(callback, request, ResourceHookResponse.Parser).ConfigureAwait(false)).Error;
    }

    /// <inheritdoc/>
    /// <remarks>A hook that fails itself does not ask for another try.</remarks>
    public async ValueTask<bool> RunErrorHookAsync(CallbackReference callback, HookCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var request = new ErrorHookRequest
        {
            Urn = call.Urn,
            Id = call.Id,
            Name = Urn.Name(call.Urn),
            Type = Type(call),
            FailedOperation = call.FailedOperation,
            Errors = { call.Errors },
        };
        if (call.New is { } updated)
        {
            request.NewInputs = PropertyMarshaller.ToStruct(updated.Inputs);
        }

        if (call.Old is { } old)
        {
            request.OldInputs = PropertyMarshaller.ToStruct(old.Inputs);
            request.OldOutputs = PropertyMarshaller.ToStruct(old.Outputs);
        }

        var response = await CallAsync(callback, request, ErrorHookResponse.Parser).ConfigureAwait(false);
        return response.Error.Length == 0 && response.Retry;
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _client.Dispose();

    static string Type(HookCall call) => (call.New ?? call.Old)?.Type ?? "";

    async Task<T> CallAsync<T>(CallbackReference callback, IMessage request, MessageParser<T> parser)
        where T : IMessage<T> =>
        parser.ParseFrom((await _client.InvokeAsync(callback, request.ToByteArray()).ConfigureAwait(false)).Span);
}
