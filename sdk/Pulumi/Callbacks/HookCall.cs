using System.Collections.Immutable;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Proto = Pulumi.Rpc.Proto;

namespace Pulumi;

/// <summary>Runs a hook for a request of the engine; an exception becomes the error of the response.</summary>
static class HookCall
{
#pragma warning disable CA1031 // Whatever a hook throws is told to the engine, which decides what it means.
    public static async Task<IMessage> Run(ResourceHookCallback callback, ReadOnlyMemory<byte> bytes)
    {
        var request = Proto.ResourceHookRequest.Parser.ParseFrom(bytes.Span);
        try
        {
            await callback(new(
                request.Urn,
                request.Id,
                request.Name,
                request.Type,
                Read(request.NewInputs),
                Read(request.OldInputs),
                Read(request.NewOutputs),
                Read(request.OldOutputs))).ConfigureAwait(false);
            return new Proto.ResourceHookResponse();
        }
        catch (Exception exception)
        {
            return new Proto.ResourceHookResponse { Error = exception.Message };
        }
    }

    public static async Task<IMessage> Run(ErrorHookCallback callback, ReadOnlyMemory<byte> bytes)
    {
        var request = Proto.ErrorHookRequest.Parser.ParseFrom(bytes.Span);
        try
        {
            var isRetried = await callback(new(
                request.Urn,
                request.Id,
                request.Name,
                request.Type,
                Read(request.NewInputs),
                Read(request.OldInputs),
                Read(request.OldOutputs),
                request.FailedOperation,
                [.. request.Errors])).ConfigureAwait(false);
            return new Proto.ErrorHookResponse { Retry = isRetried };
        }
        catch (Exception exception)
        {
            return new Proto.ErrorHookResponse { Error = exception.Message };
        }
    }
#pragma warning restore CA1031

    static ImmutableDictionary<string, object?>? Read(Struct? members) =>
        members is null ? null : TransformValues.ToObjects(PropertyMarshaller.FromStruct(members));
}
