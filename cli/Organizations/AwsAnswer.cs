using Amazon.Runtime;
using Newtonsoft.Json.Linq;

namespace SecurityPlatform.Cli.Organizations;

/// <summary>What came back.</summary>
sealed class AwsAnswer : AmazonWebServiceResponse
{
    public JObject Body { get; init; } = [];
}
