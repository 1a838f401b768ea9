using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws;

public sealed partial class AwsProvider
{
    /// <inheritdoc/>
    public ValueTask<InvokeResult> InvokeAsync(string token, PropertyMap args, bool preview)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(args);
        return ValueTask.FromResult(Invokes.Call(token, args, cloud, Settings));
    }
}
