using System.Text;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Newtonsoft.Json;

namespace SecurityPlatform.Cli.Organizations;

/// <summary>Writes a call as HTTP: JSON 1.1 with a target header, or JSON over paths.</summary>
/// <remarks>"AWS JSON 1.1 protocol" and "AWS restJson1 protocol", Smithy specification.</remarks>
sealed class AwsCallMarshaller(AwsService service) : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var call = (AwsCall)input;
        var request = new DefaultRequest(call, service.SigningName)
        {
            HttpMethod = call.Method,
            ResourcePath = service.Target is null ? call.Operation : "/",
        };
        if (call.Body is { } body)
        {
            request.Content = Encoding.UTF8.GetBytes(body.ToString(Formatting.None));
            request.Headers["Content-Type"] = service.Target is null ? "application/json" : "application/x-amz-json-1.1";
        }

        if (service.Target is { } target)
        {
            request.Headers["X-Amz-Target"] = $"{target}.{call.Operation}";
        }

        return request;
    }
}
