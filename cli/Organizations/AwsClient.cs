using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Newtonsoft.Json.Linq;

namespace SecurityPlatform.Cli.Organizations;

/// <summary>Calls one AWS service: AWSSDK.Core signs, finds the credentials and repeats what was throttled.</summary>
/// <remarks>Service packages of the SDK are this and thousands of classes; we need a dozen calls. docs/decisions/0013-organizations-port.md.</remarks>
sealed class AwsClient : AmazonServiceClient, IAwsClient
{
    /// <param name="service">The service.</param>
    /// <param name="region">The region, unless the service has one of its own.</param>
    /// <param name="credentials">Who calls; null asks the SDK's chain: variables, profile, SSO, container, instance.</param>
    /// <param name="endpoint">Another place than AWS; null is that of AWS_ENDPOINT_URL, else AWS.</param>
    public AwsClient(AwsService service, string region, AWSCredentials? credentials = null, Uri? endpoint = null)
        : this(new AwsClientConfig(service, service.Region ?? region, endpoint ?? Elsewhere), credentials)
    {
    }

    AwsClient(AwsClientConfig config, AWSCredentials? credentials)
        : base(credentials ?? Amazon.Runtime.Credentials.DefaultAWSCredentialsIdentityResolver.GetCredentials(), config)
    {
    }

    // "Service-specific endpoints", AWS SDKs and Tools reference guide: the variable that every SDK knows, for proxies and rehearsals.
    static Uri? Elsewhere => Uri.TryCreate(Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL"), UriKind.Absolute, out var url) ? url : null;

    public Task<JObject> PostAsync(string operation, JObject body, CancellationToken cancellationToken) =>
        CallAsync(new AwsCall(HttpMethod.Post, operation, body), cancellationToken);

    public Task<JObject> GetAsync(string path, CancellationToken cancellationToken) =>
        CallAsync(new AwsCall(HttpMethod.Get, path, null), cancellationToken);

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => pipeline.AddHandlerAfter<Marshaller>(new SignatureChoice());

    async Task<JObject> CallAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var options = new InvokeOptions { RequestMarshaller = new AwsCallMarshaller(((AwsClientConfig)Config).Service), ResponseUnmarshaller = new AwsAnswerUnmarshaller() };
        return (await InvokeAsync<AwsAnswer>(call, options, cancellationToken).ConfigureAwait(false)).Body;
    }
}
