using Google.Protobuf;
using Pulumi.Rpc;
using Proto = Pulumi.Rpc.Proto;

namespace Pulumi;

/// <summary>Runs a <see cref="ResourceTransform"/> for a request of the engine.</summary>
static class ResourceTransformCall
{
    public static async Task<IMessage> Run(ResourceTransform transform, Proto.TransformRequest request)
    {
        var options = TransformOptions.Read(request.Options ?? new(), request.Custom);
        options.Parent = request.Parent.Length > 0 ? new DependencyResource(request.Parent) : null;
        var args = TransformValues.ToObjects(PropertyMarshaller.FromStruct(request.Properties));
        var given = new ResourceTransformArgs(request.Name, request.Type, request.Custom, args, options);
        if (await transform(given).ConfigureAwait(false) is not { } result)
        {
            return new Proto.TransformResponse();
        }

        var written = await TransformValues.ToProperties(result.Args).ConfigureAwait(false);
        return new Proto.TransformResponse
        {
            Properties = PropertyMarshaller.ToStruct(written, MarshalOptions.WithOutputValues),
            Options = await TransformOptions.Write(result.Options).ConfigureAwait(false),
        };
    }
}
