using SecurityPlatform.Engine.Providers;

namespace SecurityPlatform.Engine.Aws;

/// <summary>Gives every stack of a run providers over one simulated cloud.</summary>
public sealed class AwsProviderSource(Cloud cloud) : IProviderSource
{
    /// <inheritdoc/>
    public IProvider? Load(string package, string version, ProviderScope scope) =>
        package is "aws" or "aws-native" ? new AwsProvider(cloud, package) : null;
}
