using Google.Protobuf;
using Pulumi.Rpc;
using Proto = Pulumi.Rpc.Proto;

namespace Pulumi;

/// <summary>Runs an <see cref="InvokeTransform"/> for a request of the engine.</summary>
static class InvokeTransformCall
{
    public static async Task<IMessage> Run(InvokeTransform transform, Proto.TransformInvokeRequest request)
    {
        var options = new InvokeOptions
        {
            Provider = DependencyProvider.Of(request.Options?.Provider),
            Version = request.Options?.Version is { Length: > 0 } version ? version : null,
            PluginDownloadURL = request.Options?.PluginDownloadUrl is { Length: > 0 } url ? url : null,
        };
        var args = TransformValues.ToObjects(PropertyMarshaller.FromStruct(request.Args));
        if (await transform(new(request.Token, args, options)).ConfigureAwait(false) is not { } result)
        {
            return new Proto.TransformInvokeResponse();
        }

        var written = await TransformValues.ToProperties(result.Args).ConfigureAwait(false);
        return new Proto.TransformInvokeResponse
        {
            Args = PropertyMarshaller.ToStruct(written, MarshalOptions.WithOutputValues),
            Options = new()
            {
                Provider = await DependencyProvider.ReferenceOf(result.Options.Provider).ConfigureAwait(false),
                Version = result.Options.Version ?? "",
                PluginDownloadUrl = result.Options.PluginDownloadURL ?? "",
            },
        };
    }
}
