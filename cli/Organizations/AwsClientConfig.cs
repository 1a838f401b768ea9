using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace SecurityPlatform.Cli.Organizations;

/// <summary>What the SDK has to know of a service.</summary>
sealed class AwsClientConfig : ClientConfig
{
    // Creating accounts is throttled to a few calls a minute.
    const int Retries = 6;

    public AwsClientConfig(AwsService service, string region, Uri? endpoint)
        : base(new Defaults())
    {
        Service = service;
        AuthenticationServiceName = service.SigningName;
        ServiceURL = endpoint?.ToString() ?? $"https://{service.SigningName}.{region}.{(region.StartsWith("cn-", StringComparison.Ordinal) ? "amazonaws.com.cn" : "amazonaws.com")}";
        AuthenticationRegion = region;
        RetryMode = RequestRetryMode.Standard;
        MaxErrorRetry = Retries;
    }

    public AwsService Service { get; }

    public override string ServiceVersion => "";

    public override string UserAgent => "security-platform";

    public override string RegionEndpointServiceName => Service.SigningName;

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) => new(ServiceURL);

    sealed class Defaults : IDefaultConfigurationProvider
    {
        public IDefaultConfiguration GetDefaultConfiguration(RegionEndpoint clientRegion, DefaultConfigurationMode? requestedConfigurationMode) =>
            new DefaultConfiguration { Name = DefaultConfigurationMode.Standard, RetryMode = RequestRetryMode.Standard };
    }
}
