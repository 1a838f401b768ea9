using Amazon.Runtime;
using Newtonsoft.Json.Linq;

namespace SecurityPlatform.Cli.Organizations;

/// <summary>What came back.</summary>
sealed class AwsAnswer(JObject body) : AmazonWebServiceResponse
{
    public JObject Body => body;
}
