using Amazon.Runtime;
using Newtonsoft.Json.Linq;

namespace SecurityPlatform.Cli.Organizations;

/// <summary>One call.</summary>
sealed class AwsCall(HttpMethod method, string operation, JObject? body) : AmazonWebServiceRequest
{
    public string Method => method.Method;

    /// <summary>The operation's name, or its path.</summary>
    public string Operation => operation;

    public JObject? Body => body;
}
